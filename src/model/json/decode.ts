/** Decodes the bytes of a file. */

const UTF_8 = 'utf-8'
/** Byte order marks by encoding. */
const MARKS: readonly (readonly [encoding: string, mark: readonly number[]])[] = [
  [UTF_8, [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
]

/**
 * Returns UTF-8, unless a byte order mark says UTF-16; for readers that decode a stream. Reads the first three bytes.
 */
export function encodingOf(bytes: Uint8Array): string {
  return MARKS.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))?.[0] ?? UTF_8
}

/** Returns the text without its byte order mark, or `null` if the bytes are invalid in their encoding. */
export function decodeText(bytes: Uint8Array): string | null {
  try {
    return new TextDecoder(encodingOf(bytes), { fatal: true }).decode(bytes)
  } catch {
    return null
  }
}
