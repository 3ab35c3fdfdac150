import type { Report } from '../../model/issue.ts'
import { useWords } from '../context/words.ts'
import { fileNameOf, saveFile } from '../widgets/save-file.ts'
import { usePart } from '../widgets/use-part.ts'
import { reportCsv } from './report-csv.ts'

interface SaveReportProps {
  readonly report: Report
  /** Of the dataset or the table that it is about. */
  readonly title: string
}

/** Downloads everything that a report holds, where the page lists the first issues only. */
export function SaveReport({ report, title }: SaveReportProps) {
  const words = useWords()
  const { opened } = usePart('report')
  const { issues } = usePart('issues')
  const save = () => {
    const blob = new Blob([reportCsv(report, { words, opened, issues })], { type: 'text/csv;charset=utf-8' })
    saveFile(blob, fileNameOf(opened.fileTitle(title), 'csv'))
  }
  return (
    <button type="button" onClick={save}>
      {opened.save}
    </button>
  )
}
