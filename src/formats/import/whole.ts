/** Formats that are read as a whole. */
import { issueOf } from '../../model/check/reporter.ts'
import { scanJson } from '../../model/json/scan-json.ts'
import type { Format, Piece } from '../format.ts'
import { badEncoding, notJson, refused, tooLarge } from '../issues.ts'
import { joinedAll } from '../bytes/joined.ts'
import { LONGEST_WHOLE } from '../bytes/limits.ts'
import { decode } from '../bytes/utf8.ts'

/** Returns all bytes of a file, or the issue that they are too many. */
export async function gather(blocks: AsyncIterable<Uint8Array>): Promise<Uint8Array | Piece> {
  const parts: Uint8Array[] = []
  let length = 0
  for await (const block of blocks) {
    length += block.length
    if (length > LONGEST_WHOLE) return refused(tooLarge(LONGEST_WHOLE, null))
    parts.push(block.slice())
  }
  return joinedAll(parts)
}

/**
 * Makes a format whose files are one JSON document. `read` gets the parsed document, of any shape, and the file's name.
 */
export function jsonFormat(
  name: string,
  detect: Format['detect'],
  read: (document: unknown, file: string) => Iterable<Piece>,
): Format {
  return {
    name,
    detect,
    async *read(blocks, _places, { name }) {
      const bytes = await gather(blocks)
      if (!(bytes instanceof Uint8Array)) return yield bytes
      const text = decode(bytes)
      if (text === null) return yield refused(badEncoding(bytes, { line: 1, column: 1 }))
      const parsed = parse(text)
      if (parsed === null) return yield refused(notJson(text, { line: 1, column: 1 }))
      yield* parsed === DEEP ? [refused(issueOf({ kind: 'too-large', path: [] }, null))] : read(parsed.value, name)
    },
  }
}

const DEEP = { value: undefined }

/** An integer of more digits than a number of JavaScript always keeps. */
const LONG_NUMBER = /-?\d{16,}(?![\d.eE])/y

/**
 * Puts integers that a number cannot hold into quotation marks, so that they are read as their digits: they are ids, and two
 * of them may round to the same number.
 */
function withLongNumbers(text: string): string {
  if (!/\d{16}/.test(text)) return text
  const parts: string[] = []
  let end = 0
  scanJson(text, {
    value(start) {
      LONG_NUMBER.lastIndex = start
      const digits = LONG_NUMBER.exec(text)?.[0]
      if (digits === undefined || Number.isSafeInteger(Number(digits))) return
      parts.push(text.slice(end, start), `"${digits}"`)
      end = start + digits.length
    },
  })
  return end === 0 ? text : parts.join('') + text.slice(end)
}

function parse(text: string): { readonly value: unknown } | null {
  try {
    return { value: JSON.parse(withLongNumbers(text)) as unknown }
  } catch (error) {
    return error instanceof RangeError ? DEEP : null
  }
}
