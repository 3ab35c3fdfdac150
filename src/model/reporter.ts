/** Turns findings into the report of a file: the first in full, then counts. */
import type { Finding, Path } from './finding.ts'
import type { Issue, Report } from './issue.ts'

/** A 1-based place in a text, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}

/** Where a value stands in the file; `null` where there is no text to point into. Asked only for issues in full. */
export type Locate = (path: Path) => Position | null

export interface Reporter {
  add(finding: Finding): void
  /** `read` events were found and `kept` of them stay. */
  report(read: number, kept: number): Report
}

export function createReporter(locate: Locate): Reporter {
  void locate
  throw new Error('to be filled')
}

export function issueOf(finding: Finding, position: Position | null): Issue {
  void finding
  void position
  throw new Error('to be filled')
}
