import type { Issue, Report } from '../../model/issue.ts'
import { ISSUE_KINDS } from '../../model/issue.ts'
import { useTableWords } from './use-table-words.ts'
import { useWords } from '../context/words.ts'
import { SaveReport } from '../report/SaveReport.tsx'
import { LaterPart } from '../widgets/Boundary.tsx'
import { IssueItem } from '../widgets/IssueItem.tsx'

const SHOWN = 5

const rankOf = ({ kind }: Issue) => (ISSUE_KINDS[kind] === 'error' ? 0 : 1)

interface MappingProblemsProps {
  readonly report: Report
  /** Of the table. */
  readonly name: string
  /** What has to be chosen first; until then, unread or missing dates are not errors. */
  readonly lack: 'date' | 'dayOrder' | 'events' | null
}

/** Shows what would come of the table with the current mapping: the number of events, and the first problems. */
export function MappingProblems({ report, lack, name }: MappingProblemsProps) {
  const words = useTableWords()
  const { number } = useWords()
  const asked = lack === 'dayOrder' ? 'bad-date' : lack === 'date' ? 'missing-field' : null
  // What leaves a row out is to be seen first.
  const issues = report.issues.filter(({ kind }) => kind !== asked)
  const first = issues.toSorted((a, b) => rankOf(a) - rankOf(b)).slice(0, SHOWN)
  const waiting = asked === null ? 0 : (report.counts[asked] ?? 0)
  const all = Object.values(report.counts).reduce((sum, count) => sum + count, -waiting)
  return (
    <section className="mapping-problems" aria-label={words.outcome}>
      <p role="status">{words.kept(number(report.kept), number(report.read))}</p>
      <ol>
        {first.map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ol>
      {all > first.length && (
        <p className="quiet">
          {words.moreProblems(number(all - first.length))}{' '}
          <LaterPart label={words.outcome}>
            <SaveReport report={report} title={name} />
          </LaterPart>
        </p>
      )}
      {report.leftOut > 0 && report.kept > 0 && <p className="quiet">{words.mend}</p>}
    </section>
  )
}
