/**
 * The CSV that is written here (`csv-write.ts`), also when a spreadsheet has had it: columns in any order, some of them
 * missing, other separators. What its cells say needs no mapping.
 */
import { CSV_COLUMNS, CSV_HINT, type CsvColumn, OLD_COLUMN, separated, valueOf } from './cells.ts'
import type { Format, Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import type { DateHabits } from '../import/date-habits.ts'
import { readDate } from '../import/read-date.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { BLANK_MAPPING, type TableMapping, type TablePreview } from '../../model/mapping.ts'
import { shapeOf, wholeMapping } from '../table/read-table.ts'
import { reportFault } from '../table/report-fault.ts'
import { parseTable, type Row, streamTable, type TableStream } from '../table/table.ts'
import { habitsOf, studyDates } from '../table/table-date.ts'

const CERTAIN = 0.9
const FIRST_LINES = 4096
const SHOWN = 8
const NAMES: ReadonlySet<string> = new Set([...CSV_COLUMNS, OLD_COLUMN])
/** Without these it is any table. */
const NEEDED: readonly CsvColumn[] = ['id', 'type', 'date', 'title', 'by', 'source_ids']

export const ownCsv: Format = { name: 'claimline-csv', detect, read }

function detect(beginning: string): number {
  const { headers } = parseTable(beginning.slice(0, FIRST_LINES), { headerRow: 1 })
  const isKnown = headers.every((header) => NAMES.has(header) || header === '' || header === CSV_HINT)
  return isKnown && NEEDED.every((column) => headers.includes(column)) ? CERTAIN : 0
}

async function* read(...[blocks, , { name, mapping: stated }]: Parameters<Format['read']>): AsyncGenerator<Piece> {
  const mapping = wholeMapping(stated) ?? BLANK_MAPPING
  const stream = await streamTable(blocks, { ...shapeOf(mapping), headerRow: 1 })
  const { headers, rows } = stream.beginning
  const [dates, published] = [headers.indexOf('date'), headers.indexOf('source_dates')]
  const datesIn = ({ cells }: Row) => [valueOf(cells[dates] ?? ''), ...separated(valueOf(cells[published] ?? ''))]
  const study = studyDates(rows.flatMap(datesIn))
  const habits = { ...habitsOf(study, mapping), isSpreadsheet: true }
  const asksDayOrder = study.isTwofold && study.proven === null
  // Only a spreadsheet writes days that can be read in two ways: then somebody has to say which.
  if (asksDayOrder && (stated === undefined || mapping.dayOrder === null || stated.isGuess)) {
    yield { kind: 'table', preview: ownPreview(stream, mapping) }
  }
  const reader = new OwnRows(headers, name, habits)
  yield* reader.take(rows)
  for await (const further of stream.further) yield* reader.take(further)
  yield* reader.finish(stream.decoder.encoding)
}

/** What is asked of a table whose columns are known. */
function ownPreview({ beginning }: TableStream, mapping: TableMapping): TablePreview {
  const { headers, rows, encoding, separator } = beginning
  const columns = Object.fromEntries(
    (['id', 'type', 'date', 'title', 'summary'] as const).map((field) => [field, headers.indexOf(field)] as const),
  )
  return {
    headers,
    rows: rows.slice(0, SHOWN).map((row) => headers.map((_, column) => row.cells[column] ?? '')),
    total: rows.length,
    mapping: { ...mapping, columns },
    asksDayOrder: true,
    dayOrder: mapping.dayOrder,
    provesDayOrder: false,
    asksCentury: false,
    asksZone: false,
    encoding,
    cellSeparator: separator,
    sheets: [],
    top: [],
    types: [],
    unread: [],
    isOwn: true,
  }
}

/** Names of the columns, by field of an event. */
const FIELDS: Readonly<Record<string, CsvColumn>> = {
  id: 'id',
  type: 'type',
  date: 'date',
  title: 'title',
  summary: 'summary',
  by: 'by',
  against: 'against',
  about: 'about',
  respondsTo: 'responds_to',
  occurrence: 'occurrence',
  attribution: 'attribution',
  confidence: 'confidence',
  dateNote: 'date_note',
  tags: 'tags',
  citations: 'source_ids',
}

class OwnRows {
  readonly #columns: ReadonlyMap<string, number>
  readonly #width: number
  readonly #maker: DatasetBuilder

  readonly #headers: readonly string[]
  readonly #habits: DateHabits

  constructor(headers: readonly string[], file: string, habits: DateHabits) {
    this.#headers = headers
    this.#habits = habits
    this.#columns = new Map(headers.map((header, column) => [header, column]))
    this.#width = headers.length
    this.#maker = new DatasetBuilder(file, FIELDS)
  }

  *take(rows: readonly Row[]): Iterable<Piece> {
    for (const row of rows) this.#add(row)
    yield* this.#maker.flush()
  }

  *finish(encoding: string | null): Iterable<Piece> {
    if (encoding !== null) this.#maker.assume('encoding', encoding)
    yield* this.#maker.finish()
  }

  #add(row: Row): void {
    reportFault(this.#maker, row, this.#headers)
    if (row.cells.length !== this.#width) {
      this.#maker.find('ragged-row', { row: row.row }, { value: row.cells.length, hint: String(this.#width) })
    }
    this.#maker.event(
      {
        id: this.#value(row, 'id'),
        type: this.#value(row, 'type'),
        date: this.#date(this.#value(row, 'date')),
        dateNote: this.#value(row, 'date_note'),
        title: this.#value(row, 'title'),
        summary: this.#value(row, 'summary'),
        by: this.#actors(row, 'by'),
        against: this.#actors(row, 'against'),
        about: this.#values(row, 'about'),
        respondsTo: this.#answers(row),
        status: this.#value(row, OLD_COLUMN),
        occurrence: this.#value(row, 'occurrence'),
        attribution: this.#value(row, 'attribution'),
        confidence: this.#value(row, 'confidence'),
        tags: this.#values(row, 'tags'),
        citations: this.#citations(row),
      },
      row,
    )
  }

  #value({ cells }: Row, column: CsvColumn): string {
    return valueOf(cells[this.#columns.get(column) ?? -1] ?? '')
  }

  /** EDTF; or what a spreadsheet made of it: `9/23/2024`, `Sep-24`, `602`. */
  #date(stated: string): string {
    if (stated === '' || parseDate(stated) !== null) return stated
    if (/^\d{1,3}$/.test(stated)) return stated.padStart(4, '0')
    const { date, assumed } = readDate(stated, this.#habits)
    if (assumed !== undefined) this.#maker.tally('read-as', { value: assumed, column: 'date' })
    return date
  }

  #values(row: Row, column: CsvColumn): readonly string[] {
    return separated(this.#value(row, column))
  }

  #answers(row: Row): readonly unknown[] {
    const stances = this.#values(row, 'stances')
    return this.#values(row, 'responds_to').map((event, at) => (stances[at] ? { event, stance: stances[at] } : event))
  }

  #actors(row: Row, side: 'by' | 'against'): readonly string[] {
    const [names, countries] = [this.#values(row, `${side}_names`), this.#values(row, `${side}_countries`)]
    return this.#values(row, side).map((id, at) =>
      this.#maker.actor({ id, name: names[at] || id, country: countries[at] || null }),
    )
  }

  #citations(row: Row): readonly object[] {
    const columns = ['source_titles', 'source_publishers', 'source_dates', 'source_urls', 'quotes', 'notes'] as const
    const [titles, publishers, dates, urls, quotes, notes] = columns.map((column) => this.#values(row, column))
    const publishedAt = (at: number) => this.#date(dates?.[at] ?? '')
    return this.#values(row, 'source_ids').map((id, at) => {
      const [publisher, published, url] = [publishers?.[at], publishedAt(at), urls?.[at]].map(
        (stated) => stated || undefined,
      )
      const source = this.#maker.source({ id, title: titles?.[at] || id, publisher, published, url })
      const [exact, note] = [quotes?.[at], notes?.[at]]
      return { source, ...(exact && { quote: { exact } }), ...(note && { note }) }
    })
  }
}
