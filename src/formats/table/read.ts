/**
 * Any table, by what its columns are said to mean.
 *
 * - A row without an id is told by its number, a title that is not stated are the first words of the summary, else the
 *   speakers' names, else the id. Actors are told by their names. Who is not stated is "Not stated", a type that is not
 *   stated is that of the mapping; the report says so.
 * - Sources are the table's addresses and titles; a row that states neither cites the file.
 * - Countries are codes, or names in English; what is neither, or contradicts an earlier row, is reported.
 * - Dates: see `table-date.ts`. An order of day and month that no date proves has to be stated.
 */
import { STATUSES } from '../../model/versions/upgrade.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import type { DayOrder, TableField, TableMapping, TablePreview } from '../../model/mapping.ts'
import { COUNTRIES } from '../../model/countries.ts'
import type { Format, Piece } from '../format.ts'
import { WIDEST_ROW } from '../bytes/limits.ts'
import { countryCodeOf } from '../import/country-codes.ts'
import { dayOrderOf, guessMapping } from './guess-mapping.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { firstWords } from '../import/plain-text.ts'
import { addressIn } from '../import/raw.ts'
import { interval } from '../import/stated-date.ts'
import { parseTable, readTable, type Row, type Table } from './table.ts'
import { tableDate } from './table-date.ts'
import { gather } from '../import/whole.ts'

const PERHAPS = 0.3
const FEW = 10
const SHOWN = 8

export const csv: Format = { name: 'csv', detect, read }

/** Two columns at least, and a row below the headers that has as many as two. What begins like JSON or a web page is none. */
function detect(beginning: string): number {
  if (/^\s*[[{<]/.test(beginning)) return 0
  const { headers, rows } = parseTable(beginning, { most: FEW })
  const isTable = headers.filter(Boolean).length > 1 && rows.some(({ cells }) => cells.length > 1)
  return isTable || headers.length > WIDEST_ROW ? PERHAPS : 0
}

async function* read(...[blocks, , { name, mapping }]: Parameters<Format['read']>): AsyncGenerator<Piece> {
  const bytes = await gather(blocks)
  if (!(bytes instanceof Uint8Array)) return yield bytes
  const table = readTable(bytes, mapping)
  const used = mapping ?? guessMapping(table)
  const { proven, asks } = dayOrderOf(table, used.columns)
  yield { kind: 'table', preview: previewOf(table, used, asks) }
  yield* applyMapping(table, used, used.dayOrder ?? proven, name)
}

function previewOf({ headers, rows, encoding }: Table, mapping: TableMapping, asksDayOrder: boolean): TablePreview {
  const cells = rows.slice(0, SHOWN).map((row) => headers.map((_, column) => row.cells[column] ?? ''))
  return { headers, rows: cells, total: rows.length, mapping, asksDayOrder, asksEncoding: encoding !== null }
}

function applyMapping(table: Table, mapping: TableMapping, order: DayOrder | null, file: string): Iterable<Piece> {
  const reader = new RowReader(table, mapping, order, file)
  for (const row of table.rows) reader.add(row)
  return reader.pieces()
}

class RowReader {
  readonly #table: Table
  readonly #mapping: TableMapping
  readonly #order: DayOrder | null
  readonly #maker: DatasetBuilder
  /** By name. */
  readonly #countries = new Map<string, string>()

  constructor(table: Table, mapping: TableMapping, order: DayOrder | null, file: string) {
    this.#table = table
    this.#mapping = mapping
    this.#order = order
    const columns = Object.entries(mapping.columns).map(([field, column]) => [field, table.headers[column] ?? ''])
    this.#maker = new DatasetBuilder(file, Object.fromEntries(columns) as Record<string, string>)
  }

  pieces(): Iterable<Piece> {
    if (this.#table.encoding !== null) this.#maker.assume('encoding', this.#table.encoding)
    return this.#maker.pieces()
  }

  add(row: Row): void {
    this.#checkLength(row)
    const id = this.#cell(row, 'id') || this.#maker.ownId(`row-${row.row}`)
    const summary = this.#cell(row, 'summary')
    const names = this.#values(row, 'by')
    this.#maker.event(
      {
        id,
        type: this.#typeOf(row),
        ...this.#dateOf(row),
        title: this.#cell(row, 'title') || this.#titleFor(summary, names, id),
        summary,
        by: names.length > 0 ? this.#actors(row, names, 'byCountry') : [this.#maker.nobody('by')],
        against: this.#actors(row, this.#values(row, 'against'), 'againstCountry'),
        about: [...new Set(this.#values(row, 'about'))],
        respondsTo: [...new Set(this.#values(row, 'respondsTo'))],
        status: this.#statusOf(row),
        tags: [...new Set(this.#values(row, 'tags'))],
        citations: this.#citationsOf(row),
      },
      row,
    )
  }

  #cell({ cells }: Row, field: TableField): string {
    return cells[this.#mapping.columns[field] ?? -1]?.trim() ?? ''
  }

  #values(row: Row, field: TableField): readonly string[] {
    const cell = this.#cell(row, field)
    const { separator } = this.#mapping
    const values = separator === '' ? [cell] : cell.split(separator)
    return values.map((value) => value.trim()).filter(Boolean)
  }

  /** As many countries as names are theirs in step, a single one is that of all. */
  #actors(row: Row, names: readonly string[], field: 'byCountry' | 'againstCountry'): readonly string[] {
    const stated = this.#values(row, field)
    if (stated.length > 1 && stated.length !== names.length) this.#setAside(row, field, stated.join(', '))
    const ids = names.map((name, at) => {
      const country = stated.length === names.length ? stated[at] : stated.length === 1 ? stated[0] : undefined
      return this.#actor(row, name, country, field)
    })
    return [...new Set(ids)]
  }

  /** The first country that a table states of someone stays. */
  #actor(row: Row, name: string, stated: string | undefined, field: TableField): string {
    const country = stated === undefined ? undefined : codeIn(stated)
    const known = this.#countries.get(name) ?? country
    if (stated !== undefined && (country === undefined || known !== country)) this.#setAside(row, field, stated)
    if (known !== undefined) this.#countries.set(name, known)
    return this.#maker.actor({ name, country: known })
  }

  #setAside({ row }: Row, field: TableField, value: string): void {
    this.#maker.find('unused-value', { row, column: this.#table.headers[this.#mapping.columns[field]!]! }, { value })
  }

  #titleFor(summary: string, names: readonly string[], id: string): string {
    const [value, title] = summary
      ? ['the first words of the summary', firstWords(summary)]
      : names.length > 0
        ? ['who speaks', names.join(', ')]
        : ['the id', id]
    this.#maker.assume('title', value)
    return title
  }

  #typeOf(row: Row): string {
    const stated = this.#cell(row, 'type')
    if (stated !== '') return EVENT_TYPES.find((type) => new RegExp(`^${type}s?$`, 'i').test(stated)) ?? stated
    this.#maker.assume('type', this.#mapping.type)
    return this.#mapping.type
  }

  #statusOf(row: Row): string {
    const stated = this.#cell(row, 'status')
    return STATUSES.find((status) => status === stated.toLowerCase()) ?? stated
  }

  #dateOf(row: Row): { readonly date: string; readonly dateNote: string } {
    const from = tableDate(this.#cell(row, 'date'), this.#order)
    const to = tableDate(this.#cell(row, 'end'), this.#order)
    const { date, isInverted } = interval(from.date, to.date)
    if (isInverted) this.#maker.find('end-before-start', row, { value: to.date })
    const note = [from.note, isInverted ? `${from.date} – ${to.date}` : to.note].filter(Boolean).join(' / ')
    return { date, dateNote: note }
  }

  #citationsOf(row: Row): readonly object[] {
    const titles = this.#cell(row, 'source')
    const note = this.#cell(row, 'note')
    const urls = this.#values(row, 'url').flatMap((stated) => this.#addressOf(row, stated))
    const sources =
      urls.length > 0
        ? urls.map((url) => this.#maker.source({ title: urls.length === 1 && titles !== '' ? titles : url, url }))
        : [addressIn(titles) === null ? this.#sourceOf(titles) : this.#maker.source({ title: titles, url: titles })]
    return [...new Set(sources)].map((source) => (note === '' ? { source } : { source, note }))
  }

  #sourceOf(title: string): string {
    return title === '' ? this.#maker.fileSource() : this.#maker.source({ title })
  }

  #addressOf(row: Row, stated: string): readonly string[] {
    const url = addressIn(stated)
    if (url !== null) return [url]
    this.#setAside(row, 'url', stated)
    return []
  }

  #checkLength({ cells, row }: Row): void {
    const { length } = this.#table.headers
    const isTooLong = cells.slice(length).some((cell) => cell.trim() !== '')
    if (isTooLong || cells.length < length) {
      this.#maker.find('ragged-row', { row }, { value: cells.length, hint: String(length) })
    }
  }
}

function codeIn(stated: string): string | undefined {
  const code = stated.toUpperCase()
  return COUNTRIES.has(code) ? code : countryCodeOf(stated)
}
