/**
 * Parses many JSON values at once. Values in ASCII and the others are parsed apart, because V8 reads text of one byte
 * per character much faster, and a single Chinese title makes a whole batch wide.
 */
import { COMMA } from '../../base/json-signs.ts'
import { decode } from '../bytes/utf8.ts'

const HIGH_BITS = 0x80808080

/** Returns a value for the bytes `from` (inclusive) to `to` (exclusive) that equals their parsed value, or `null`. */
export type Skim = (bytes: Uint8Array, from: number, to: number) => object | null

/**
 * Returns the values in `bytes`, each of which ends at one of `ends`, in order, skimmed if possible; `null` if the
 * bytes are anything else. At each end but the last there is a comma, or nothing any more.
 */
export function parseBatch(
  bytes: Uint8Array,
  ends: readonly number[],
  skim: Skim = () => null,
): readonly unknown[] | null {
  const values = skimmed(bytes, ends, skim)
  if (!values.includes(null)) return values
  const kinds = kindsOf(bytes, ends)
  for (let at = 0; at < values.length; at++) if (values[at] !== null) kinds[at] = SKIMMED
  const isParsed = [ASCII, WIDE].every((kind) => parseKind(bytes, ends, kinds, kind, values))
  return isParsed ? values : null
}

/** Stop trying the fast path when fewer than 1 in this many values qualify: events of one file look alike. */
const FEW = 16

/** Skims the values; `null` in place of each that was not skimmed. */
function skimmed(bytes: Uint8Array, ends: readonly number[], skim: Skim): unknown[] {
  let count = 0
  return ends.map((end, at) => {
    if (at > (count + 1) * FEW) return null
    const value = skim(bytes, at === 0 ? 0 : ends[at - 1]! + 1, end)
    if (value !== null) count++
    return value
  })
}

const ASCII = 0
const WIDE = 1
const SKIMMED = 2

/** Parses the values of one kind and puts them in place; returns whether their number is right. */
function parseKind(
  bytes: Uint8Array,
  ends: readonly number[],
  kinds: Uint8Array,
  kind: number,
  values: unknown[],
): boolean {
  const count = kinds.reduce((count, one) => count + (one === kind ? 1 : 0), 0)
  if (count === 0) return true
  const parsed = parseList(count === ends.length ? bytes : packed(bytes, ends, kinds, kind), count)
  if (parsed === null) return false
  for (let at = 0, next = 0; at < values.length; at++) if (kinds[at] === kind) values[at] = parsed[next++]
  return true
}

/**
 * Returns `WIDE` for each value that may not be ASCII. Reads four bytes at a time, so bytes at the edges may belong to
 * a neighbour.
 */
function kindsOf(bytes: Uint8Array, ends: readonly number[]): Uint8Array {
  const kinds = new Uint8Array(ends.length)
  const shift = bytes.byteOffset % 4
  const words = new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >> 2)
  let from = 0
  for (let at = 0; at < ends.length; at++) {
    const lastWord = Math.min((ends[at]! + shift) >> 2, words.length - 1)
    let bits = 0
    for (let word = (from + shift) >> 2; word <= lastWord; word++) bits |= words[word]!
    if ((bits & HIGH_BITS) !== 0) kinds[at] = WIDE
    from = ends[at]! + 1
  }
  // What is left of the last word was not looked at.
  if (kinds.length > 0 && bytes.subarray(-3).some((byte) => byte > 0x7f)) kinds[kinds.length - 1] = WIDE
  return kinds
}

let scratch = new Uint8Array(0)

/** Copies the values of one kind, separated by commas, into a buffer that the next call overwrites. */
function packed(bytes: Uint8Array, ends: readonly number[], kinds: Uint8Array, kind: number): Uint8Array {
  if (scratch.length <= bytes.length) scratch = new Uint8Array(bytes.length * 2)
  let length = 0
  for (let at = 0; at < ends.length; at++) {
    if (kinds[at] !== kind) continue
    const from = at === 0 ? 0 : ends[at - 1]! + 1
    while (at + 1 < ends.length && kinds[at + 1] === kind) at++
    scratch.set(bytes.subarray(from, ends[at]), length)
    length += ends[at]! - from + 1
    scratch[length - 1] = COMMA
  }
  return scratch.subarray(0, length - 1)
}

function parseList(bytes: Uint8Array, count: number): readonly unknown[] | null {
  const text = decode(bytes)
  if (text === null) return null
  try {
    const values = JSON.parse(`[${text}]`) as unknown[]
    return values.length === count ? values : null
  } catch {
    return null
  }
}
