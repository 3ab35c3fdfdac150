/** What a file is refused for. */
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

/** `text` is not JSON. It begins at `start` in the file, or who knows where. */
export function notJson(text: string, start: Position | null): Issue {
  const { finding, offset } = faultOf(text)
  return issueOf(finding, start && offsetPosition(start, positionIn(text, offset)))
}

/** What is wrong with a text that `JSON.parse` refuses. One that is JSON all the same is nested deeper than it goes. */
export function faultOf(text: string): { readonly finding: Finding; readonly offset: number } {
  const fault = scanJson(text)
  if (fault === null) return { finding: { kind: 'too-large', path: [] }, offset: 0 }
  const { offset, expected } = fault
  const character = text.codePointAt(offset)
  const value = character === undefined ? undefined : String.fromCodePoint(character)
  return { finding: { kind: 'not-json', path: [], value, hint: expected }, offset }
}

/** These bytes, of which the first is at `start` in the file, are no UTF-8. */
export function badEncoding(bytes: Uint8Array, start: Position): Issue {
  const cursor = new Cursor()
  const offset = firstFault(bytes)
  cursor.advance(bytes, 0, offset)
  const value = bytes.subarray(offset, offset + 1).reduce((hex, byte) => hex + byte.toString(16), '0x')
  return issueOf({ kind: 'encoding', path: [], value, hint: 'UTF-8' }, offsetPosition(start, cursor.position))
}

/** `limit` is in bytes. */
export function tooLarge(limit: number, position: Position | null): Issue {
  return issueOf({ kind: 'too-large', path: [], hint: `${Math.floor(limit / 2 ** 20)} MiB` }, position)
}
