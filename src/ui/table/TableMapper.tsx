import { useState } from 'react'
import type { DatasetOpener, Origin, TriedTable } from '../../engine/engine.ts'
import type { TableMapping } from '../../model/mapping.ts'
import { enTable } from '../../i18n/en/import.ts'
import { useTrial } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useRisk } from '../local/UnsavedGuard.tsx'
import './table-mapper.css'
import { ColumnChoices } from './ColumnChoices.tsx'
import { keepMapping, storedMapping } from './kept-mappings.ts'
import { MappingProblems } from './MappingProblems.tsx'
import { ReadingChoices } from './ReadingChoices.tsx'
import { TableSample } from './TableSample.tsx'

interface TableMapperProps {
  readonly desk: DatasetOpener
  /** Key that tells one file from another. */
  readonly place: string
  readonly origin: Origin
  readonly name: string
  /** The table as read with the guessed mapping. */
  readonly guessed: TriedTable
  readonly onOpen: (mapping: TableMapping) => void
  readonly onBack?: (() => void) | undefined
}

/** Asks what the columns of a table mean, and shows the result of each choice. */
export function TableMapper({ desk, place, origin, name, guessed, onOpen, onBack }: TableMapperProps) {
  const { t, number } = useWords()
  const [mapping, setMapping] = useState(() => storedMapping(guessed.headers) ?? guessed.mapping)
  const [isKept, setKept] = useState(true)
  useRisk(isKept ? null : 'mapping')
  const explain = (mapping: TableMapping) => {
    setMapping(mapping)
    setKept(keepMapping(guessed.headers, mapping))
  }
  const isGuess = mapping === guessed.mapping
  const { data, isFetching: isTrying } = useTrial(desk, place, isGuess ? null : { ...origin, mapping, isTrial: true })
  const table = (isGuess ? null : data) ?? guessed
  const lack = whatLacks(mapping, table)
  return (
    <main className="table-mapper">
      <h1>{enTable.heading}</h1>
      <p>{enTable.about(name, number(table.total))}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (lack !== null || isTrying) return
          onOpen(mapping)
        }}
      >
        <ReadingChoices table={table} mapping={mapping} onChange={explain} />
        <ColumnChoices table={table} mapping={mapping} onChange={explain} />
        <TableSample table={table} mapping={mapping} />
        <MappingProblems report={table.report} isAsked={lack === 'dayOrder'} />
        <p role="status" className="lack">
          {lack !== null && enTable.lacks[lack]}
        </p>
        <p className="actions">
          <button type="submit" className="primary" aria-disabled={lack !== null || isTrying}>
            {enTable.open}
          </button>
          {onBack && (
            <button type="button" onClick={onBack}>
              {t.failure.goBack}
            </button>
          )}
        </p>
      </form>
    </main>
  )
}

/** Returns what has to be chosen before anything can be opened; `null` if nothing is missing. */
function whatLacks(mapping: TableMapping, { asksDayOrder, report }: TriedTable): 'date' | 'dayOrder' | 'events' | null {
  if (mapping.columns.date === undefined) return 'date'
  if (asksDayOrder && mapping.dayOrder === null) return 'dayOrder'
  return report.kept === 0 ? 'events' : null
}
