import type { Issue } from '../../model/issue.ts'
import { issueSentence } from '../../i18n/issue-words.ts'
import { useWords } from '../context/words.ts'

/** One issue: what, where, and how to mend it. */
export function IssueLine({ issue }: { readonly issue: Issue }) {
  const { t } = useWords()
  return (
    <div className="issue">
      <p>{issueSentence(issue)}</p>
      <p className="quiet">
        {issue.file !== undefined && `${issue.file}: `}
        {issue.cell ? t.failure.whereInTable(issue.cell) : t.failure.where(issue.path, issue.line, issue.column)}
        {issue.event !== undefined && `, ${t.report.event(issue.event)}`}
      </p>
    </div>
  )
}
