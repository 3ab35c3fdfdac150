/** Writes the published JSON Schema anew; a test holds it to be current. */
import { mkdirSync, writeFileSync } from 'node:fs'
import { printJsonSchema } from '../src/model/check/json-schema.ts'

const folder = new URL('../public/schema/', import.meta.url)
mkdirSync(folder, { recursive: true })
writeFileSync(new URL('claimline-2.json', folder), printJsonSchema())
