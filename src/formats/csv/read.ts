/**
 * The CSV that is written here (`csv-write.ts`), also when a spreadsheet has had it: columns in any order, some of them
 * missing, other separators. What its cells say needs no mapping.
 */
import { CSV_COLUMNS, CSV_HINT, type CsvColumn, OLD_COLUMN, separated, valueOf } from './cells.ts'
import type { Format, Piece } from '../format.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { parseHeadedTable, readHeadedTable, type Row, type Table } from '../table/table.ts'
import { gather } from '../import/whole.ts'

const CERTAIN = 0.9
const NAMES: ReadonlySet<string> = new Set([...CSV_COLUMNS, OLD_COLUMN])
/** Without these it is any table. */
const NEEDED: readonly CsvColumn[] = ['id', 'type', 'date', 'title', 'by', 'source_ids']

export const ownCsv: Format = { name: 'claimline-csv', detect, read }

function detect(beginning: string): number {
  const { headers } = parseHeadedTable(beginning, 1)
  const isKnown = headers.every((header) => NAMES.has(header) || header === '' || header === CSV_HINT)
  return isKnown && NEEDED.every((column) => headers.includes(column)) ? CERTAIN : 0
}

async function* read(...[blocks, , { name }]: Parameters<Format['read']>): AsyncGenerator<Piece> {
  const bytes = await gather(blocks)
  if (!(bytes instanceof Uint8Array)) return yield bytes
  const table = readHeadedTable(bytes)
  const reader = new OwnRows(table.headers, name)
  for (const row of table.rows) reader.add(row)
  yield* reader.pieces(table)
}

/** The column that says each field of an event. */
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

  constructor(headers: Table['headers'], file: string) {
    this.#columns = new Map(headers.map((header, column) => [header, column]))
    this.#width = headers.length
    this.#maker = new DatasetBuilder(file, FIELDS)
  }

  pieces({ encoding }: Table): Iterable<Piece> {
    if (encoding !== null) this.#maker.assume('encoding', encoding)
    return this.#maker.pieces()
  }

  add(row: Row): void {
    if (row.cells.length !== this.#width) {
      this.#maker.find('ragged-row', { row: row.row }, { value: row.cells.length, hint: String(this.#width) })
    }
    this.#maker.event(
      {
        id: this.#value(row, 'id'),
        type: this.#value(row, 'type'),
        date: this.#value(row, 'date'),
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
    return this.#values(row, 'source_ids').map((id, at) => {
      const [publisher, published, url] = [publishers?.[at], dates?.[at], urls?.[at]].map(
        (stated) => stated || undefined,
      )
      const source = this.#maker.source({ id, title: titles?.[at] || id, publisher, published, url })
      const [exact, note] = [quotes?.[at], notes?.[at]]
      return { source, ...(exact && { quote: { exact } }), ...(note && { note }) }
    })
  }
}
