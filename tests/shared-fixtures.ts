/** Real and ugly files that are kept beside the repository; tests that want them are skipped where they are absent. */
import { existsSync, readFileSync, readdirSync } from 'node:fs'
import { resolve } from 'node:path'

const folder = resolve(import.meta.dirname, '../../shared/fixtures')

export const hasSharedFixtures = existsSync(folder)
if (!hasSharedFixtures) process.stderr.write(`No fixtures at ${folder}: the tests that use them are skipped.\n`)

export function readFixture(path: string): Uint8Array {
  return readFileSync(resolve(folder, path))
}

export function readFixtureJson(path: string): unknown {
  return JSON.parse(new TextDecoder().decode(readFixture(path)))
}

export function listFixtures(path: string): readonly string[] {
  return hasSharedFixtures ? readdirSync(resolve(folder, path)) : []
}
