import { useState } from 'react'
import type { DatasetOpener, Origin, TriedTable } from '../../engine/engine.ts'
import type { TableMapping } from '../../model/mapping.ts'
import { useTableWords } from './use-table-words.ts'
import { useTrial } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useRisk } from '../local/UnsavedGuard.tsx'
import './table-mapper.css'
import { ColumnChoices } from './ColumnChoices.tsx'
import { keepMapping, storedMapping } from './kept-mappings.ts'
import { MappingProblems } from './MappingProblems.tsx'
import { LinkedSentence } from './LinkedSentence.tsx'
import { ReadingChoices } from './ReadingChoices.tsx'
import { ShapeChoices } from './ShapeChoices.tsx'
import { TableSample } from './TableSample.tsx'
import { ValueChoices } from './ValueChoices.tsx'

export interface TableMapperProps {
  readonly desk: DatasetOpener
  /** Key that tells one file from another. */
  readonly place: string
  readonly origin: Origin
  readonly name: string
  /** The table as read with the guessed mapping. */
  readonly guessed: TriedTable
  /** Whether `guessed` holds what was said of this very table before, to be changed. */
  readonly isKnown?: boolean
  readonly onOpen: (mapping: TableMapping) => void
  readonly onBack?: (() => void) | undefined
}

/** Asks what the columns of a table mean, and shows the result of each choice. */
export function TableMapper({ desk, place, origin, name, guessed, isKnown = false, onOpen, onBack }: TableMapperProps) {
  const words = useTableWords()
  const { t, number } = useWords()
  const [mapping, setMapping] = useState(() => (isKnown ? null : rememberedFor(guessed)) ?? guessed.mapping)
  /** Of how many events a second look was asked for; `null` if of none. */
  const [warnedOf, setWarnedOf] = useState<number | null>(null)
  const [isKept, setKept] = useState(true)
  useRisk(isKept ? null : 'mapping')
  const explain = (mapping: TableMapping) => {
    setMapping(mapping)
    setWarnedOf(null)
    setKept(keepMapping(guessed.headers, mapping))
  }
  const isGuess = mapping === guessed.mapping
  const { data, isFetching: isTrying } = useTrial(desk, place, isGuess ? null : { ...origin, mapping, isTrial: true })
  const table = (isGuess ? null : data) ?? guessed
  // After a change of the shape, the columns are what was guessed by it.
  const current = mapping.isGuess === true ? table.mapping : mapping
  const lack = whatLacks(current, table)
  const { kept, read } = table.report
  const isFew = kept < read * FEW
  return (
    <main className="table-mapper">
      <h1>{words.heading}</h1>
      <p>{words.about(name, number(table.total))}</p>
      <form
        onSubmit={(event) => {
          event.preventDefault()
          if (lack !== null || isTrying) return
          if (isFew && warnedOf !== kept) setWarnedOf(kept)
          else onOpen(current)
        }}
      >
        {!table.isOwn && (
          <ShapeChoices table={table} mapping={current} onReshape={(shape) => explain({ ...shape, isGuess: true })} />
        )}
        <ReadingChoices table={table} mapping={current} onChange={explain} />
        {!table.isOwn && <ColumnChoices table={table} mapping={current} onChange={explain} />}
        {!table.isOwn && <LinkedSentence table={table} mapping={current} onChange={explain} />}
        <TableSample table={table} mapping={current} />
        {!table.isOwn && <ValueChoices table={table} mapping={current} onChange={explain} />}
        <MappingProblems report={table.report} lack={lack} name={name} />
        <p role="status" className="lack">
          {lack === null
            ? warnedOf !== null && words.few(number(kept), number(read))
            : words.lacks[lack === 'dayOrder' && table.isOwn ? 'ownDayOrder' : lack]}
        </p>
        <p className="actions">
          <button type="submit" className="primary" aria-disabled={lack !== null || isTrying}>
            {warnedOf === null ? words.open : words.openFew}
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

/** Share of the rows below which opening them takes a second look. */
const FEW = 0.5

/** What was last said of a table with the same headers; what this one proves of its dates wins over that. */
function rememberedFor(guessed: TriedTable): TableMapping | null {
  const stored = storedMapping(guessed.headers)
  if (stored === null || guessed.isOwn) return null
  const { headerRow, encoding, sheet } = guessed.mapping
  const dayOrder = guessed.provesDayOrder ? null : stored.dayOrder
  return { ...stored, headerRow, encoding: stored.encoding || encoding, sheet, dayOrder }
}

/** Returns what has to be chosen before anything can be opened; `null` if nothing is missing. */
function whatLacks(mapping: TableMapping, { asksDayOrder, report }: TriedTable): 'date' | 'dayOrder' | 'events' | null {
  if (mapping.columns.date === undefined) return 'date'
  if (asksDayOrder && mapping.dayOrder === null) return 'dayOrder'
  return report.kept === 0 ? 'events' : null
}
