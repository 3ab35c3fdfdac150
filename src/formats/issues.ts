/** Builds the issues for which a file is refused. */
import type { Finding } from '../model/finding.ts'
import type { Issue } from '../model/issue.ts'
import { positionIn } from '../model/json/locate.ts'
import type { Position } from '../model/json/position.ts'
import { issueOf } from '../model/check/reporter.ts'
import { scanJson } from '../model/json/scan-json.ts'
import { Cursor, offsetPosition } from './bytes/cursor.ts'
import type { Piece } from './format.ts'
import { firstFault } from './bytes/utf8.ts'

export function refused(issue: Issue): Piece {
  return { kind: 'refused', issue }
}

/** Builds the issue for a text that is not JSON. `start` is its position in the file; `null` if unknown. */
export function notJson(text: string, start: Position | null): Issue {
  const { finding, offset } = faultOf(text)
  return issueOf(finding, start && offsetPosition(start, positionIn(text, offset)))
}

/** Finds what is wrong with a text that `JSON.parse` refuses. If the text is valid JSON, it is nested too deep. */
export function faultOf(text: string): { readonly finding: Finding; readonly offset: number } {
  const fault = scanJson(text)
  if (fault === null) return { finding: { kind: 'too-large', path: [] }, offset: 0 }
  const { offset, expected } = fault
  const character = text.codePointAt(offset)
  const value = character === undefined ? undefined : String.fromCodePoint(character)
  return { finding: { kind: 'not-json', path: [], value, hint: expected }, offset }
}

/** Builds the issue for bytes that are not UTF-8; `start` is the position of the first byte in the file. */
export function badEncoding(bytes: Uint8Array, start: Position): Issue {
  const cursor = new Cursor()
  const offset = firstFault(bytes)
  cursor.advance(bytes, 0, offset)
  const value = bytes.subarray(offset, offset + 1).reduce((hex, byte) => hex + byte.toString(16), '0x')
  return issueOf({ kind: 'encoding', path: [], value, hint: 'UTF-8' }, offsetPosition(start, cursor.position))
}

/** Builds the issue for a file above `limit` bytes. */
export function tooLarge(limit: number, position: Position | null): Issue {
  return issueOf({ kind: 'too-large', path: [], hint: `${Math.floor(limit / 2 ** 20)} MiB` }, position)
}
