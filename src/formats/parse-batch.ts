/**
 * Parses many JSON values at once. V8 reads text of one byte a character much faster than any other, and a single Chinese
 * title makes a whole batch wide: so values in ASCII and the others are parsed apart.
 */
import { decode } from './utf8.ts'

const COMMA = 0x2c
const HIGH_BITS = 0x80808080

/**
 * The values of `bytes`, of which each of `ends` ends one, in their order; `null` where they are not just that. At each end
 * but the last there is a comma, or nothing any more.
 */
export function parseBatch(bytes: Uint8Array, ends: readonly number[]): readonly unknown[] | null {
  const isWide = wideOnes(bytes, ends)
  const wides = isWide.reduce((count, one) => count + one, 0)
  if (wides === 0 || wides === ends.length) return parseList(bytes, ends.length)
  const ascii = parseList(packed(bytes, ends, isWide, 0), ends.length - wides)
  const wide = ascii && parseList(packed(bytes, ends, isWide, 1), wides)
  if (wide === null) return null
  let asciiAt = 0
  let wideAt = 0
  return ends.map((_, at) => (isWide[at] === 1 ? wide[wideAt++] : ascii![asciiAt++]))
}

/** 1 for each value that may not be ASCII. Reads four bytes at a time: the edges of a value may be its neighbours'. */
function wideOnes(bytes: Uint8Array, ends: readonly number[]): Uint8Array {
  const isWide = new Uint8Array(ends.length)
  const shift = bytes.byteOffset % 4
  const words = new Int32Array(bytes.buffer, bytes.byteOffset - shift, (bytes.length + shift) >> 2)
  let from = 0
  for (let at = 0; at < ends.length; at++) {
    const lastWord = Math.min((ends[at]! + shift) >> 2, words.length - 1)
    let bits = 0
    for (let word = (from + shift) >> 2; word <= lastWord; word++) bits |= words[word]!
    if ((bits & HIGH_BITS) !== 0) isWide[at] = 1
    from = ends[at]! + 1
  }
  // What is left of the last word was not looked at.
  if (isWide.length > 0 && bytes.subarray(-3).some((byte) => byte > 0x7f)) isWide[isWide.length - 1] = 1
  return isWide
}

let scratch = new Uint8Array(0)

/** The values of one kind, with commas between, in a buffer that the next call overwrites. */
function packed(bytes: Uint8Array, ends: readonly number[], isWide: Uint8Array, kind: number): Uint8Array {
  if (scratch.length <= bytes.length) scratch = new Uint8Array(bytes.length * 2)
  let length = 0
  for (let at = 0; at < ends.length; at++) {
    if (isWide[at] !== kind) continue
    const from = at === 0 ? 0 : ends[at - 1]! + 1
    while (at + 1 < ends.length && isWide[at + 1] === kind) at++
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
