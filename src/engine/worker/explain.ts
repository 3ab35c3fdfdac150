/** Describes more exactly where a file stops being a dataset, using its whole text. */
import type { Issue, IssueKind } from '../../model/issue.ts'
import { readDataset } from '../../model/check/read-dataset.ts'

const IN_THE_TEXT: ReadonlySet<IssueKind> = new Set(['not-json', 'not-a-dataset', 'unknown-version'])

/** Refines the issue. `text` is what was read so far; `null` if it is too long to keep. */
export function explained(issue: Issue, text: string | null): Issue {
  if (text === null || !IN_THE_TEXT.has(issue.kind)) return issue
  const { dataset, report } = readDataset(text)
  return dataset === null ? (report.issues[0] ?? issue) : issue
}
