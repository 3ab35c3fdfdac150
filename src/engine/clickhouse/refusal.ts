/** Why a server did not answer, in a sentence for the reader, with the server's own words where they help. */
import { EngineError } from '../engine.ts'

/** The server's error codes that a reader, or who runs the server, can do something about. */
const SENTENCES: Readonly<Record<number, string>> = {
  32: 'A part of the cluster broke off in the middle of its answer',
  60: 'The database has no such table: was it made with `npm run clickhouse -- schema`?',
  81: 'The server has no such database',
  158: 'The question would read more than the server allows',
  159: 'The question takes longer than the server allows',
  160: 'The question would take longer than the server allows',
  164: 'The server only lets this user read',
  192: 'The server does not know the user',
  193: 'The server does not accept the password',
  194: 'The server asks for a password',
  202: 'The server has too many questions at once',
  209: 'A part of the cluster does not answer in time',
  210: 'A part of the cluster cannot be reached',
  241: 'The question needs more memory than the server allows',
  279: 'A part of the cluster cannot be reached',
  291: 'The server keeps this user from that database',
  394: 'The question was stopped on the server',
  396: 'The answer is larger than the server allows',
  497: 'The server keeps this user from that table',
  516: 'The server does not accept the user or the password',
}

/** `status` is `null` where an answer began well and broke off. */
export function failureOf(answer: string, status: number | null): EngineError {
  const codes = Array.from(answer.matchAll(/\bCode: (\d+)/g), ([, code]) => Number(code))
  const sentence = codes.map((code) => SENTENCES[code]).find((known) => known !== undefined)
  if (codes.length === 0) {
    return status === null ? brokenOff() : new EngineError(`The server refused: ${status}, ${shortened(answer)}`)
  }
  const places = new Set(Array.from(answer.matchAll(/\b[\w.-]+:\d{2,5}\b/g), ([place]) => place))
  const where = places.size === 0 ? '' : ` (${[...places].join(', ')})`
  return new EngineError(`${sentence ?? 'The server failed'}${where}: ${shortened(answer)}`)
}

export function brokenOff(): EngineError {
  return new EngineError('The server broke off in the middle of its answer')
}

export function unreachable(error: unknown): EngineError {
  return new EngineError(`The server cannot be reached: ${error instanceof Error ? error.message : String(error)}`)
}

export function wordless(afterMs: number): EngineError {
  return new EngineError(`The server has not answered for ${Math.round(afterMs / 1000)} s; the question was given up`)
}

const LONGEST = 300

/** From where an error begins, be there half an answer before it. */
function shortened(answer: string): string {
  const said = answer.slice(Math.max(0, answer.search(/\bCode: \d/))).trim()
  return said.length > LONGEST ? `${said.slice(0, LONGEST)}…` : said
}
