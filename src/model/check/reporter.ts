/** Turns findings into the report of a file: the first in full, then counts. */
import type { Finding, Path } from '../finding.ts'
import { ISSUES_IN_FULL } from '../issue.ts'
import type { Issue, IssueKind, Report } from '../issue.ts'
import type { Position } from '../json/position.ts'
import { previewOf } from './preview.ts'

/**
 * Returns the position of a value in the file; `null` if there is no text to point into. Called only for issues listed
 * in full.
 */
export type Locate = (path: Path) => Position | null

export interface Reporter {
  readonly add: (finding: Finding) => void
  /** Adds a finished issue. */
  readonly pass: (issue: Issue) => void
  /** Makes the report: `read` events were found and `kept` of them stay. */
  readonly report: (read: number, kept: number) => Report
}

/** `inFull` is how many issues the report lists; the others are only counted. */
export function createReporter(locate: Locate, inFull: number = ISSUES_IN_FULL): Reporter {
  const issues: Issue[] = []
  const counts: { [K in IssueKind]?: number } = {}
  const count = (kind: IssueKind) => (counts[kind] = (counts[kind] ?? 0) + 1)
  return {
    add(finding) {
      count(finding.kind)
      if (issues.length >= inFull) return
      issues.push(issueOf(finding, finding.at ? finding.at() : locate(finding.path)))
    },
    pass(issue) {
      count(issue.kind)
      if (issues.length < inFull) issues.push(issue)
    },
    report: (read, kept) => ({ issues: [...issues], counts: { ...counts }, read, kept, leftOut: read - kept }),
  }
}

export function issueOf(finding: Finding, position: Position | null): Issue {
  const { kind, path, value, hint, event, cell, file, other } = finding
  return {
    kind,
    path: formatPath(path),
    line: position?.line ?? null,
    column: position?.column ?? null,
    ...(file !== undefined && { file }),
    ...(other !== undefined && { other }),
    ...(cell !== undefined && { cell }),
    ...(value !== undefined && { value: previewOf(value) }),
    ...(hint !== undefined && { hint }),
    ...(event !== undefined && { event }),
  }
}

/** Writes a path as JSONPath (RFC 9535): `$.events[3].date`, `$['odd key']`. */
export function formatPath(path: Path): string {
  return `$${path.map(formatStep).join('')}`
}

function formatStep(step: string | number): string {
  if (typeof step === 'number') return `[${step}]`
  if (/^[A-Za-z_]\w*$/.test(step)) return `.${step}`
  return `['${JSON.stringify(step)
    .slice(1, -1)
    .replaceAll(String.raw`\"`, '"')
    .replaceAll("'", String.raw`\'`)}']`
}
