import { groupBy } from '../../base/group-by.ts'
import { useRef } from 'react'
import { ISSUE_KINDS, type Issue, type Report } from '../../model/issue.ts'
import { useDataset } from '../context/engine.ts'
import { useWords } from '../context/words.ts'
import { IssueLine } from './IssueLine.tsx'

/** Says that parts of the file could not be used, and on request which and why. Nothing where all is well. */
export function ReportNote() {
  const { t, number } = useWords()
  const { report } = useDataset().summary
  const dialog = useRef<HTMLDialogElement>(null)
  const warnings = countOf(report, 'warning')
  const problems = countOf(report, 'error')
  if (problems + warnings === 0) return null
  return (
    <div className="report-note">
      <p>{t.report.summary(report.leftOut, warnings) || t.report.problems(problems)}</p>
      <button type="button" className="link" onClick={() => dialog.current?.showModal()}>
        {t.report.show}
      </button>
      <dialog ref={dialog} aria-labelledby="report-heading" className="report">
        <h2 id="report-heading">{t.report.heading}</h2>
        <p>{t.report.kept(number(report.kept), number(report.read))}</p>
        <ol>
          {report.issues.map((issue, index) => (
            <li key={index}>
              <strong>{t.report.severity[ISSUE_KINDS[issue.kind]]}</strong> <IssueLine issue={issue} />
            </li>
          ))}
        </ol>
        <Rest report={report} />
        <form method="dialog">
          <button type="submit">{t.app.close}</button>
        </form>
      </dialog>
    </div>
  )
}

/** Counts by kind of what is not listed in full. */
function Rest({ report }: { readonly report: Report }) {
  const { t, number } = useWords()
  const listed = groupBy(report.issues, (issue) => issue.kind)
  const rest = kindsOf(report).flatMap((kind) => {
    const count = (report.counts[kind] ?? 0) - (listed.get(kind)?.length ?? 0)
    return count > 0 ? [{ kind, count }] : []
  })
  if (rest.length === 0) return null
  return (
    <ul>
      {rest.map(({ kind, count }) => (
        <li key={kind}>
          <code>{kind}</code>: {t.report.more(number(count))}
        </li>
      ))}
    </ul>
  )
}

const kindsOf = (report: Report) => Object.keys(report.counts) as Issue['kind'][]

function countOf(report: Report, severity: 'error' | 'warning'): number {
  return kindsOf(report)
    .filter((kind) => ISSUE_KINDS[kind] === severity)
    .reduce((sum, kind) => sum + (report.counts[kind] ?? 0), 0)
}
