/** Translates a server's error into the kinds that the page can explain. */
import type { RefusalKind } from '../../model/refusal.ts'
import { EngineError } from '../engine.ts'

/** Server error codes that the user, or the operator of the server, can act on. */
const KINDS: Readonly<Record<number, RefusalKind>> = {
  32: 'part-broke-off',
  60: 'no-table',
  81: 'no-database',
  158: 'too-many-rows',
  159: 'too-slow',
  160: 'too-slow',
  164: 'only-reading',
  192: 'unknown-user',
  193: 'wrong-password',
  194: 'password-wanted',
  202: 'too-busy',
  209: 'part-too-slow',
  210: 'part-unreachable',
  241: 'too-much-memory',
  279: 'part-unreachable',
  291: 'forbidden',
  394: 'stopped',
  396: 'too-large',
  497: 'forbidden',
  516: 'wrong-login',
}

/** Builds the error. `status` is `null` if an answer began successfully and broke off. */
export function failureOf(answer: string, status: number | null): EngineError {
  const codes = Array.from(answer.matchAll(/\bCode: (\d+)/g), ([, code]) => Number(code))
  if (codes.length === 0) return status === null ? brokenOff() : refusal('refused', `${status}, ${shortened(answer)}`)
  const kind = codes.map((code) => KINDS[code]).find((known) => known !== undefined)
  const places = Array.from(answer.matchAll(/\b[\w.-]+:\d{2,5}\b/g), ([place]) => place)
  return refusal(kind ?? 'failed', shortened(answer), [...new Set(places)])
}

export function brokenOff(): EngineError {
  return refusal('broke-off')
}

export function unreachable(error: unknown): EngineError {
  return refusal('unreachable', error instanceof Error ? error.message : String(error))
}

export function wordless(afterMs: number): EngineError {
  return refusal('hung-up', `${Math.round(afterMs / 1000)} s`)
}

export function nothingLoaded(): EngineError {
  return refusal('empty')
}

function refusal(kind: RefusalKind, said = '', places: readonly string[] = []): EngineError {
  const message = [kind, ...places, said].filter((part) => part !== '').join(' ')
  return new EngineError(message, 'failed', { kind, places, said })
}

const LONGEST = 300

/** Cuts everything before the error message, such as half an answer. */
function shortened(answer: string): string {
  const said = answer.slice(Math.max(0, answer.search(/\bCode: \d/))).trim()
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said
}
