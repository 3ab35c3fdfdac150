/**
 * The Cyber Operations Tracker of the Council on Foreign Relations, as its CSV was published until 2023.
 *
 * - A row is an attack of its sponsors on its victims, at the date of the row: of the deed, or of its becoming known. The
 *   table does not say which, so a note of the date says that. Who is suspected of belonging to a sponsor (`Affiliations`) is told in
 *   prose, and stands below the description.
 * - Its sponsor is somebody's attribution: an accusation by whoever it was, which the table does not say.
 * - Its response is a rebuttal where it is a denial, by the accused or by the victim, who may deny that anything happened; else
 *   an accusation, aimed at the sponsors unless it only confirms the deed. Nobody is named who responds, and no date: it was
 *   made at the row's date or later. The address beside it is its source.
 * - Sponsors and victims are lists where every part is a country; other victims are named as they stand, since a comma in
 *   prose separates nothing. Rows have no ids: they are told by their numbers. Types and categories are tags.
 */
import { parseDate } from '../../model/dates/parse-date.ts'
import type { DayOrder } from '../../model/mapping.ts'
import type { Format, Piece } from '../format.ts'
import { countryCodeOf } from '../import/country-codes.ts'
import { DatasetBuilder } from '../import/dataset-builder.ts'
import { addressIn } from '../import/raw.ts'
import { reportFault } from '../table/report-fault.ts'
import { readTable, type Row, type Table } from '../table/table.ts'
import { studyDates, tableDate } from '../table/table-date.ts'
import { gather } from '../import/whole.ts'

const CERTAIN = 0.95
const HEADERS = /^"?Title"?([,;\t])"?Date"?\1"?Affiliations"?\1"?Description"?\1"?Response"?\1"?Victims"?\1"?Sponsor"?/

export const cfr: Format = {
  name: 'cfr',
  detect: (beginning) => (HEADERS.test(beginning) ? CERTAIN : 0),
  async *read(blocks, _places, { name }) {
    const bytes = await gather(blocks)
    if (bytes instanceof Uint8Array) yield* new CfrReader(readTable(bytes, { headerRow: 1 }), name).pieces()
    else yield bytes
  },
}

const TITLE = 'Cyber Operations Tracker'
const SOURCES = ['Sources_1', 'Sources_2', 'Sources_3']
const EITHER_DATE = 'The table does not say whether this is the date of the deed or of its becoming known.'
const UNDATED = 'The table does not date responses.'

/** Maps what a response is called to an event type, and to whether it is aimed at the sponsors. */
const RESPONSES: ReadonlyMap<string, { readonly type: string; readonly isAimed: boolean }> = new Map([
  ['denial', { type: 'rebuttal', isAimed: false }],
  ['confirmation', { type: 'accusation', isAimed: false }],
  ['denouncement', { type: 'accusation', isAimed: true }],
  ['criminal charges', { type: 'accusation', isAimed: true }],
  ['sanctions', { type: 'accusation', isAimed: true }],
])

/** Facts that all events of a row share. */
interface Operation {
  readonly id: string
  readonly title: string
  readonly date: string
  readonly sponsors: readonly string[]
  readonly citations: readonly object[]
}

class CfrReader {
  readonly #table: Table
  readonly #columns: ReadonlyMap<string, number>
  readonly #order: DayOrder | null
  readonly #maker: DatasetBuilder

  constructor(table: Table, file: string) {
    this.#table = table
    this.#columns = new Map(table.headers.map((header, index) => [header, index]))
    // Whoever saved it from a spreadsheet may have turned its dates round.
    this.#order = studyDates(table.rows.map(({ cells }) => cells[this.#columns.get('Date')!] ?? '')).proven
    this.#maker = new DatasetBuilder(file, { date: 'Date', title: 'Title', summary: 'Description' })
    this.#maker.title = TITLE
  }

  pieces(): Iterable<Piece> {
    for (const row of this.#table.rows) {
      reportFault(this.#maker, row, this.#table.headers)
      this.#operation(row)
    }
    return this.#maker.pieces()
  }

  #operation(row: Row): void {
    const id = this.#maker.ownId(`row-${row.row}`)
    const sponsors = this.#parties(this.#cell(row, 'Sponsor'))
    const affiliations = this.#cell(row, 'Affiliations')
    const operation = {
      id,
      title: this.#cell(row, 'Title') || id,
      date: tableDate(this.#cell(row, 'Date'), this.#order).date,
      sponsors,
      citations: this.#citations(row),
    }
    this.#maker.event(
      {
        id,
        type: 'attack',
        date: operation.date,
        dateNote: operation.date && EITHER_DATE,
        title: operation.title,
        summary: [this.#cell(row, 'Description'), affiliations && `Affiliations: ${affiliations}`]
          .filter(Boolean)
          .join('\n\n'),
        by: sponsors.length > 0 ? sponsors : [this.#maker.nobody('by')],
        against: this.#parties(this.#cell(row, 'Victims')),
        tags: [...new Set([this.#cell(row, 'Type'), ...this.#cell(row, 'Category').split(',')].map(trimmed))].filter(
          Boolean,
        ),
        citations: operation.citations,
      },
      row,
    )
    if (sponsors.length > 0) this.#attribution(row, operation)
    for (const [at, response] of responsesIn(this.#cell(row, 'Response')).entries()) {
      this.#response(row, operation, response, at + 1)
    }
  }

  #attribution(row: Row, { id, title, date, sponsors, citations }: Operation): void {
    this.#maker.event(
      {
        id: this.#maker.ownId(`${id}-attribution`),
        type: 'accusation',
        date,
        title: `Attribution: ${title}`,
        by: [this.#maker.nobody('by')],
        against: sponsors,
        about: [id],
        citations,
      },
      row,
    )
  }

  #response(row: Row, operation: Operation, { kind, url }: StatedResponse, number: number): void {
    const response = RESPONSES.get(kind.toLowerCase())
    if (response === undefined) {
      this.#maker.find('unused-value', { row: row.row, column: 'Response' }, { value: kind })
      return
    }
    const { id, title, date, sponsors, citations } = operation
    this.#maker.event(
      {
        id: this.#maker.ownId(`${id}-response-${number}`),
        type: response.type,
        date: parseDate(date) === null ? date : `${date}/`,
        dateNote: UNDATED,
        title: `${kind}: ${title}`,
        by: [this.#maker.nobody('by')],
        against: response.isAimed ? sponsors : [],
        about: [id],
        citations: url === null ? citations : [{ source: this.#maker.source({ title: url, url }) }],
      },
      row,
    )
  }

  #cell({ cells }: Row, column: string): string {
    return cells[this.#columns.get(column) ?? -1]?.trim() ?? ''
  }

  /** Every country of a list of countries; else the text as one party. */
  #parties(cell: string): readonly string[] {
    const text = withoutEnd(cell)
    if (text === '' || /^unknown$/i.test(text)) return []
    const parts = codeOf(text) === undefined ? text.split(',').map(trimmed) : [text]
    const names = parts.every((part) => codeOf(part) !== undefined) ? parts : [text]
    return [...new Set(names.map((name) => this.#party(name)))]
  }

  #party(name: string): string {
    const country = codeOf(name)
    return this.#maker.actor({ name, country, kind: country && 'state' })
  }

  #citations(row: Row): readonly object[] {
    const sources = SOURCES.flatMap((column) => {
      const stated = this.#cell(row, column)
      const url = addressIn(stated)
      if (url !== null) return [this.#maker.source({ title: url, url })]
      if (stated !== '') this.#maker.find('unused-value', { row: row.row, column }, { value: stated })
      return []
    })
    return (sources.length > 0 ? [...new Set(sources)] : [this.#maker.fileSource()]).map((source) => ({ source }))
  }
}

/** Without the commas, full stops and spaces that it ends with. */
function withoutEnd(text: string): string {
  let end = text.length
  while (end > 0 && /[,.\s]/.test(text[end - 1]!)) end--
  return text.slice(0, end)
}

interface StatedResponse {
  readonly kind: string
  readonly url: string | null
}

/** A kind and an address, or several such pairs with commas between them; `Unknown` is none. */
function responsesIn(cell: string): readonly StatedResponse[] {
  return cell
    .split(/,\s*(?=[A-Z][a-z]{1,40}(?: [a-z]{1,40})?(?:\s|$))/)
    .map((part) => {
      const text = part.trim()
      const at = /https?:\S/.exec(text)?.index ?? text.length
      return { kind: text.slice(0, at).trim(), url: addressIn(text.slice(at)) }
    })
    .filter(({ kind }) => kind !== '' && kind !== 'Unknown')
}

/** Finds the code of a country; `Iran (Islamic Republic of)` is what others write with a comma. */
function codeOf(name: string): string | undefined {
  return countryCodeOf(name) ?? countryCodeOf(name.replace(/ \((.+)\)$/, ', $1'))
}

const trimmed = (text: string) => text.trim()
