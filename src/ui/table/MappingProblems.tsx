import type { Issue, Report } from '../../model/issue.ts'
import { ISSUE_KINDS } from '../../model/issue.ts'
import { enTable } from '../../i18n/en/import.ts'
import { useWords } from '../context/words.ts'
import { IssueItem } from '../widgets/IssueItem.tsx'

const SHOWN = 5

const rankOf = ({ kind }: Issue) => (ISSUE_KINDS[kind] === 'error' ? 0 : 1)

interface MappingProblemsProps {
  readonly report: Report
  /** Whether the order of day and month is still open; then unread dates are not errors. */
  readonly isAsked: boolean
}

/** Shows what would come of the table with the current mapping: the number of events, and the first problems. */
export function MappingProblems({ report, isAsked }: MappingProblemsProps) {
  const { number } = useWords()
  // What leaves a row out is to be seen first.
  const issues = isAsked ? report.issues.filter(({ kind }) => kind !== 'bad-date') : report.issues
  const first = issues.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SHOWN)
  const waiting = isAsked ? (report.counts['bad-date'] ?? 0) : 0
  const all = Object.values(report.counts).reduce((sum, count) => sum + count, -waiting)
  return (
    <section className="mapping-problems" aria-label={enTable.outcome}>
      <p role="status">{enTable.kept(number(report.kept), number(report.read))}</p>
      <ol>
        {first.map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ol>
      {all > first.length && <p className="quiet">{enTable.moreProblems(number(all - first.length))}</p>}
      {report.leftOut > 0 && report.kept > 0 && <p className="quiet">{enTable.mend}</p>}
    </section>
  )
}
