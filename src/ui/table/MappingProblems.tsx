import type { Issue, Report } from '../../model/issue.ts'
import { ISSUE_KINDS } from '../../model/issue.ts'
import { enTable } from '../../i18n/en/import.ts'
import { useWords } from '../context/words.ts'
import { IssueItem } from '../widgets/IssueItem.tsx'

const SHOWN = 5

const rankOf = ({ kind }: Issue) => (ISSUE_KINDS[kind] === 'error' ? 0 : 1)

interface MappingProblemsProps {
  readonly report: Report
  /** What waits for an answer: that dates are missing, or cannot be read, before it is no fault of theirs. */
  readonly lack: 'date' | 'dayOrder' | 'events' | null
}

/** What would come of the table as it is being read now: how many events, and the first things that are wrong. */
export function MappingProblems({ report, lack }: MappingProblemsProps) {
  const { number } = useWords()
  const asked = lack === 'dayOrder' ? 'bad-date' : lack === 'date' ? 'missing-field' : null
  // What leaves a row out is to be seen first.
  const issues = report.issues.filter(({ kind }) => kind !== asked)
  const first = issues.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SHOWN)
  const waiting = asked === null ? 0 : (report.counts[asked] ?? 0)
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
