import { ISSUE_KINDS, type Issue } from '../../model/issue.ts'
import { useWords } from '../context/words.ts'
import { IssueLine } from './IssueLine.tsx'

/** List item with one issue and its severity. */
export function IssueItem({ issue }: { readonly issue: Issue }) {
  const { t } = useWords()
  return (
    <li>
      <strong>{t.report.severity[ISSUE_KINDS[issue.kind]]}</strong> <IssueLine issue={issue} />
    </li>
  )
}
