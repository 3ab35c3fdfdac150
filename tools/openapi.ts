/** `npm run openapi` writes the OpenAPI description of the HTTP interface to docs/openapi.json. */
import { writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { openApi } from '../server/engine/openapi.ts'

writeFileSync(join(import.meta.dirname, '../docs/openapi.json'), `${JSON.stringify(openApi(), null, 2)}\n`)
