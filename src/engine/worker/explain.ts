/** Says more exactly where a file stops being a dataset, once its text can be looked at as a whole. */
import type { Issue, IssueKind } from '../../model/issue.ts'
import { readDataset } from '../../model/check/read-dataset.ts'

const IN_THE_TEXT: ReadonlySet<IssueKind> = new Set(['not-json', 'not-a-dataset', 'unknown-version'])

/** `text` as far as it was read; `null` where it is too long to keep. */
export function explained(issue: Issue, text: string | null): Issue {
  if (text === null || !IN_THE_TEXT.has(issue.kind)) return issue
  const { dataset, report } = readDataset(text)
  return dataset === null ? (report.issues[0] ?? issue) : issue
}
