import { enIssues } from '../../i18n/en/issues.ts'
import { enReport } from '../../i18n/en/report.ts'
import type { Report } from '../../model/issue.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { fileNameOf, saveFile } from '../widgets/save-file.ts'
import { IssueItem } from '../widgets/IssueItem.tsx'
import { Modal } from '../widgets/Modal.tsx'
import { furtherOf } from '../../model/count-issues.ts'
import { reportCsv } from './report-csv.ts'

/** More than anyone reads here; the file has more. */
const LISTED = 100

interface ReportDialogProps {
  readonly report: Report
  readonly onClose: () => void
}

/** What was read, kept and left out, where and why; also as a file. */
export function ReportDialog({ report, onClose }: ReportDialogProps) {
  const words = useWords()
  const { t, number } = words
  const { title } = useDataset().summary
  const listed = report.issues.slice(0, LISTED)
  const further = furtherOf(report, listed)
  const save = () => {
    const blob = new Blob([reportCsv(report, words)], { type: 'text/csv;charset=utf-8' })
    saveFile(blob, fileNameOf(enReport.fileTitle(title), 'csv'))
  }
  return (
    <Modal label={enReport.heading} className="report" onClose={onClose}>
      <h2>{enReport.heading}</h2>
      <p>{enReport.kept(number(report.kept), number(report.read))}</p>
      <ol>
        {listed.map((issue, index) => (
          <IssueItem key={index} issue={issue} />
        ))}
      </ol>
      {further.length > 0 && (
        <ul>
          {further.map(({ kind, count }) => (
            <li key={kind}>
              {enIssues.kinds[kind]}: {enReport.more(number(count))}
            </li>
          ))}
        </ul>
      )}
      <p className="actions">
        <button type="button" onClick={onClose}>
          {t.app.close}
        </button>
        <button type="button" onClick={save}>
          {enReport.save}
        </button>
      </p>
    </Modal>
  )
}
