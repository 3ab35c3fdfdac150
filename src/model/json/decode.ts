/** Decodes the bytes of a file. */

const UTF_8 = 'utf-8'
/** Byte order marks by encoding. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/** Number of bytes that `encodingOf` and `isUtf32` look at. */
export const MARK_LENGTH = 4

/**
 * Returns UTF-8, unless the first bytes are a byte order mark of UTF-16, or a bracket of JSON in UTF-16 without a mark; for
 * readers that decode a stream.
 */
export function encodingOf(bytes: Uint8Array): string {
  const marked = MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0]
  if (marked !== undefined) return marked
  if (isBracket(bytes[0]) && bytes[1] === 0) return 'utf-16le'
  return bytes[0] === 0 && isBracket(bytes[1]) ? 'utf-16be' : UTF_8
}

/**
 * Whether the first bytes are UTF-32, which no browser decodes: a byte order mark, or one visible character of ASCII. A video
 * begins with three zeros and a small number.
 */
export function isUtf32([a, b, c, d]: Uint8Array): boolean {
  if (d === undefined) return false
  const isLittle = c === 0 && d === 0 && ((a === 0xff && b === 0xfe) || (a !== 0 && b === 0))
  return isLittle || (a === 0 && b === 0 && ((c === 0xfe && d === 0xff) || (c === 0 && d > 0x20)))
}

function isBracket(byte: number | undefined): boolean {
  return byte === 0x7b || byte === 0x5b
}

/** Returns the text without its byte order mark, or `null` if the bytes are invalid in their encoding. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
