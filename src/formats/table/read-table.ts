/**
 * `readRows` makes a dataset of the rows of any table, by what its columns are said or guessed to mean. The formats that are
 * tables of strangers (`read.ts`, `workbook.ts`, `html-table.ts`) use it.
 *
 * The beginning of a table tells how it is meant: what its dates prove, what its type column holds. Rows beyond are read in
 * batches, so that memory holds the beginning, the actors and the sources.
 */
import { BLANK_MAPPING, columnsOf, type DayOrder, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import type { Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { guessMapping } from './guess-mapping.ts'
import { reportFault } from './report-fault.ts'
import { RowReader } from './row-reader.ts'
import type { Row, Shape, TableStream } from './table.ts'
import { type DateStudy, habitsOf, studyDates } from './table-date.ts'

const SHOWN = 8
const SHOWN_ABOVE = 12

/** Rows whose order within a day is kept. */
const BATCH = 50_000

/** What a table is besides its rows. */
export interface TableFacts {
  readonly name: string
  /** As the caller stated it; `null` to guess. */
  readonly mapping: TableMapping | null
  readonly sheets?: readonly string[]
  readonly sheet?: string
}

/** A mapping of any age, with all its fields; `null` without one. */
export function wholeMapping(stated: TableMapping | undefined): TableMapping | null {
  if (stated === undefined) return null
  const isHeaderless = (stated as { readonly hasHeaders?: boolean }).hasHeaders === false
  return { ...BLANK_MAPPING, ...stated, ...(isHeaderless && { headerRow: 0 }) }
}

/** What a mapping says of the shape of a file. */
export function shapeOf(mapping: TableMapping | null): Shape {
  if (mapping === null) return {}
  const { headerRow, cellSeparator, encoding, sheet } = mapping
  return { ...(headerRow >= 0 && { headerRow }), separator: cellSeparator, encoding, sheet }
}

export async function* readRows(stream: TableStream, facts: TableFacts): AsyncGenerator<Piece> {
  const { beginning } = stream
  const mapping = mappingFor(stream, facts)
  const study = studyDates(datesIn(beginning.rows, mapping))
  const habits = habitsOf(study, mapping)
  const maker = new DatasetBuilder(facts.name, fieldPlaces(mapping, beginning.headers))
  const reader = new RowReader({ headers: beginning.headers, rows: beginning.rows, mapping, habits, maker })
  const { headers, headerRow: row, headerFault: fault } = beginning
  if (fault !== undefined) reportFault(maker, { row, fault, cells: headers }, headers)
  for (const { row, cells } of beginning.above) {
    maker.find('unused-value', { row }, { value: cells.filter((cell) => cell.trim() !== '').join(' ') })
  }
  let total = 0
  const take = function* (rows: readonly Row[]) {
    for (const row of rows) {
      reportFault(maker, row, beginning.headers)
      reader.add(row)
      if (++total % BATCH === 0) yield* reader.flush()
    }
  }
  yield* take(beginning.rows)
  for await (const rows of stream.further) {
    yield* take(rows)
    if (!mapping.joinsRows) yield* reader.flush()
  }
  const { encoding } = stream.decoder
  if (encoding !== null) maker.assume('encoding', encoding)
  yield { kind: 'table', preview: previewOf(stream, facts, { mapping, study, habits, reader, total, encoding }) }
  yield* reader.finish()
}

function mappingFor({ beginning }: TableStream, { mapping, sheet = '' }: TableFacts): TableMapping {
  if (mapping !== null && mapping.isGuess !== true) return mapping
  const { headerRow, cellSeparator, encoding } = mapping ?? BLANK_MAPPING
  return {
    ...guessMapping(beginning),
    sheet,
    cellSeparator,
    encoding,
    headerRow: mapping === null || headerRow < 0 ? beginning.headerRow : headerRow,
  }
}

function* datesIn(rows: readonly Row[], mapping: TableMapping): Generator<string> {
  const split = mapping.columns.month !== undefined
  const fields = split
    ? (['attackDate', 'answerDate'] as const)
    : (['date', 'end', 'attackDate', 'answerDate'] as const)
  const columns = fields.flatMap((field) => columnsOf(mapping, field))
  for (const { cells } of rows) for (const column of columns) yield cells[column] ?? ''
}

function fieldPlaces(mapping: TableMapping, headers: readonly string[]): Record<string, string> {
  return Object.fromEntries(
    Object.keys(mapping.columns).map((field) => {
      const [column = -1] = columnsOf(mapping, field as keyof TableMapping['columns'])
      return [field, headers[column] ?? '']
    }),
  )
}

interface Outcome {
  readonly mapping: TableMapping
  readonly study: DateStudy
  readonly habits: { readonly order: DayOrder | null }
  readonly reader: RowReader
  readonly total: number
  readonly encoding: string | null
}

function previewOf({ beginning }: TableStream, { sheets = [] }: TableFacts, outcome: Outcome): TablePreview {
  const { headers, rows, above, headerRow, separator } = beginning
  const { mapping, study, reader, total, encoding } = outcome
  const header = headerRow === 0 ? [] : [{ row: headerRow, cells: headers }]
  return {
    headers,
    rows: rows.slice(0, SHOWN).map((row) => headers.map((_, column) => row.cells[column] ?? '')),
    total,
    mapping,
    asksDayOrder: study.isTwofold && study.proven === null,
    dayOrder: outcome.habits.order,
    provesDayOrder: study.proven !== null,
    asksCentury: reader.hasShortYears,
    asksZone: reader.hasLocalTimes,
    encoding,
    cellSeparator: separator,
    sheets,
    top: [...above, ...header, ...rows].slice(0, SHOWN_ABOVE).map(({ row, cells }) => ({ row, cells })),
    types: reader.types,
    unread: reader.unread,
    isOwn: false,
  }
}
