import type { Report } from '../../model/issue.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import { IssueItem } from '../widgets/IssueItem.tsx'
import { Modal } from '../widgets/Modal.tsx'
import { furtherOf } from '../../model/count-issues.ts'
import { SaveReport } from './SaveReport.tsx'

/** Maximum number of issues listed; the downloaded file has all. */
const LISTED = 100

interface ReportDialogProps {
  readonly report: Report
  readonly onClose: () => void
}

/** Shows what was read, kept and left out, where and why, with a download. */
export function ReportDialog({ report, onClose }: ReportDialogProps) {
  const { t, number } = useWords()
  const { opened } = usePart('report')
  const { issues } = usePart('issues')
  const { title } = useDataset().summary
  const listed = report.issues.slice(0, LISTED)
  const further = furtherOf(report, listed)
  return (
    <Modal label={opened.heading} className="report" onClose={onClose}>
      <h2>{opened.heading}</h2>
      <p>{opened.kept(number(report.kept), number(report.read))}</p>
      <ol>
        {listed.map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ol>
      {further.length > 0 && (
        <ul>
          {further.map(({ kind, count }) => (
            <li key={kind}>{t.named(issues.kinds[kind], opened.more(number(count)))}</li>
          ))}
        </ul>
      )}
      <p className="actions">
        <button type="button" onClick={onClose}>
          {t.app.close}
        </button>
        <SaveReport report={report} title={title} />
      </p>
    </Modal>
  )
}
