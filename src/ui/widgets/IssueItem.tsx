import { ISSUE_KINDS, type Issue } from '../../model/issue.ts'
import { useWords } from '../context/words.ts'
import { IssueLine } from './IssueLine.tsx'

/** One issue of a list, after how severe it is. */
export function IssueItem({ issue }: { readonly issue: Issue }) {
  const { t } = useWords()
  return (
    <li>
      <strong>{t.report.severity[ISSUE_KINDS[issue.kind]]}</strong> <IssueLine issue={issue} />
    </li>
  )
}
