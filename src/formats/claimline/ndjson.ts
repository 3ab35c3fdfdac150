/**
 * Reads one JSON value per line: the first line holds everything but events, then one event per line. Blank lines do
 * not count.
 */
import { COMMA } from '../../base/json-signs.ts'
import { isObject } from '../../model/check/known-fields.ts'
import { skimEvent } from '../../model/check/skim-event.ts'
import type { FileFacts, Format, Piece } from '../format.ts'
import { badEncoding, faultOf, notJson, refused, tooLarge } from '../issues.ts'
import { joinedAll } from '../bytes/joined.ts'
import { LONGEST_EVENT, LONGEST_HEAD } from '../bytes/limits.ts'
import type { Places } from '../bytes/places.ts'
import { parseBatch, type Skim } from './parse-batch.ts'
import { decode } from '../bytes/utf8.ts'

const LF = 0x0a

export const ndjson: Format = { name: 'ndjson', detect, read }

/**
 * Recognises the format with certainty if the first line is a whole object without `events` and something follows it.
 */
function detect(beginning: string): number {
  const end = beginning.indexOf('\n')
  if (end < 0 || !beginning.startsWith('{') || beginning.slice(end).trim() === '') return 0
  const first = parse(beginning.slice(0, end))?.value
  return isObject(first) && !Object.hasOwn(first, 'events') ? 0.9 : 0
}

async function* read(blocks: AsyncIterable<Uint8Array>, places: Places, file: FileFacts): AsyncGenerator<Piece> {
  const lines = new LineReader(places, file.isSkimmed ? skimEvent : undefined)
  /** Parts of an incomplete line. */
  let rest: Uint8Array[] = []
  let restLength = 0
  for await (const block of blocks) {
    const end = block.lastIndexOf(LF) + 1
    // Only a line that began in the block before is put together; the others are read where they are.
    const begin = rest.length > 0 && end > 0 ? block.indexOf(LF) + 1 : 0
    const whole = [joinedAll(begin > 0 ? [...rest, block.subarray(0, begin)] : []), block.subarray(begin, end)]
    for (const bytes of whole) {
      for (const piece of lines.read(bytes)) {
        yield piece
        if (piece.kind === 'refused') return
      }
    }
    if (end > 0) {
      rest = []
      restLength = 0
    }
    if (end < block.length) rest.push(block.slice(end))
    restLength += block.length - end
    const limit = lines.isAtHead ? LONGEST_HEAD : LONGEST_EVENT
    if (restLength > limit) return yield refused(tooLarge(limit, { line: lines.line, column: 1 }))
  }
  yield* lines.read(joinedAll(rest))
}

class LineReader {
  isAtHead = true
  /** Number of the next line, from 1. */
  line = 1
  readonly #places: Places
  readonly #skim: Skim | undefined
  #events = 0

  constructor(places: Places, skim: Skim | undefined) {
    this.#places = places
    this.#skim = skim
  }

  /** Reads whole lines; only the last line of a file may lack its end. Changes `bytes`. */
  *read(bytes: Uint8Array): Generator<Piece> {
    const events = this.isAtHead && bytes.length > 0 ? yield* this.#readHead(bytes) : bytes
    if (events.length === 0) return
    const { raws, lines } = parseLines(events, this.#skim)
    if (raws === null) yield* this.#readOneByOne(events)
    else {
      for (let at = 0; at < lines; at++) this.#places.add(this.line++, 1)
      this.#events += lines
      yield { kind: 'events', raws }
    }
  }

  /** Reads the first line and returns the bytes after it. */
  *#readHead(bytes: Uint8Array): Generator<Piece, Uint8Array> {
    const end = bytes.indexOf(LF) < 0 ? bytes.length : bytes.indexOf(LF) + 1
    const text = decode(bytes.subarray(0, end))
    const raw = text === null ? null : parse(text)
    if (raw === null) {
      const start = { line: 1, column: 1 }
      yield refused(text === null ? badEncoding(bytes, start) : notJson(text, start))
      return NOTHING
    }
    this.isAtHead = false
    this.line++
    yield { kind: 'head', raw: isObject(raw.value) ? { events: [], ...raw.value } : raw.value }
    return bytes.subarray(end)
  }

  *#readOneByOne(bytes: Uint8Array): Generator<Piece> {
    const text = decode(bytes)
    if (text === null) return yield refused(badEncoding(bytes, { line: this.line, column: 1 }))
    for (const line of text.split('\n')) {
      const raw = parse(line)
      const isBlank = line.trim() === ''
      if (!isBlank) this.#places.add(this.line, 1)
      if (raw !== null) yield { kind: 'events', raws: [raw.value] }
      else if (!isBlank)
        yield { kind: 'unreadable', finding: { ...faultOf(line).finding, path: ['events', this.#events] } }
      if (!isBlank) this.#events++
      this.line++
    }
    if (text.endsWith('\n')) this.line--
  }
}

const NOTHING = new Uint8Array(0)

/** Parses all lines at once as a list with commas between them; `null` if a line is not exactly one value. */
function parseLines(
  bytes: Uint8Array,
  skim: Skim | undefined,
): { readonly raws: readonly unknown[] | null; readonly lines: number } {
  const ends: number[] = []
  for (let at = bytes.indexOf(LF); at >= 0; at = bytes.indexOf(LF, at + 1)) {
    bytes[at] = COMMA
    ends.push(at)
  }
  if (ends.at(-1) !== bytes.length - 1) ends.push(bytes.length)
  const raws = parseBatch(bytes.subarray(0, ends.at(-1)), ends, skim)
  if (raws === null) for (const end of ends) bytes[end] = LF
  return { raws, lines: ends.length }
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(text) as unknown }
  } catch {
    return null
  }
}
