import { useState } from 'react'
import { useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import '../local/local.css'
import { StoredNote } from '../local/StoredNote.tsx'
import type { MappedTable } from '../local/mapped-tables.ts'
import type { LocalDatasets } from '../local/use-local-datasets.ts'
import { countOf } from '../../model/count-issues.ts'
import { ReportDialog } from './ReportDialog.tsx'

interface DatasetNoteProps {
  readonly localDatasets: LocalDatasets | null
  /** The tables that the dataset was made of. */
  readonly tables: readonly MappedTable[]
}

/**
 * What came of reading the dataset, in one line, the report of it, and a way back to what its columns mean; of the user's own,
 * also whether it is kept.
 */
export function DatasetNote({ localDatasets, tables }: DatasetNoteProps) {
  const { number } = useWords()
  const { opened } = usePart('report')
  const { report } = useDataset().summary
  const data = useView((view) => view.data) ?? ''
  const own = localDatasets?.datasets.get(data)
  const [isOpen, setOpen] = useState(false)
  const said = opened.summary(
    { kept: report.kept, leftOut: report.leftOut, warnings: countOf(report, 'warning') },
    countOf(report, 'error'),
    number,
  )
  return (
    <>
      {own && (
        <p className="own-name" dir="auto">
          {own.name}
        </p>
      )}
      <p>{said}</p>
      <button type="button" className="link" onClick={() => setOpen(true)}>
        {opened.show}
      </button>
      {tables.map(({ name, change }) => (
        <button key={name} type="button" className="link" onClick={change}>
          {opened.changeColumns(tables.length === 1 ? '' : name)}
        </button>
      ))}
      {own && localDatasets && <StoredNote data={data} dataset={own} localDatasets={localDatasets} />}
      {isOpen && <ReportDialog report={report} onClose={() => setOpen(false)} />}
    </>
  )
}
