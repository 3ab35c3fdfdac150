/**
 * `RowReader` makes events of the rows of a table, by its mapping.
 *
 * - A row without an id is told by its number, a title that is not stated are the first words of the summary, else the
 *   speakers' names, else the id. Actors are told by their names. Who is not stated is "Not stated", a type that is not
 *   stated is that of the mapping; the report says so.
 * - Sources are the table's addresses and titles; a row that states neither cites the file.
 * - Countries are codes, or names in English; what is neither, or contradicts an earlier row, is reported. Where no column
 *   names who speaks, countries are the parties.
 * - A row may tell of an accusation, of the deed, and of an answer (`linked-events.ts`).
 */
import { STATUSES } from '../../model/versions/upgrade.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import { columnsOf, type CountedValue, type ManyValued, TABLE_FIELDS, type TableField } from '../../model/mapping.ts'
import type { Piece } from '../format.ts'
import { cleanEdges, cleanLine } from '../import/clean-text.ts'
import { isNotStated } from '../import/not-stated.ts'
import { firstWords } from '../import/plain-text.ts'
import { addressesIn, addressIn } from '../import/raw.ts'
import { typeOf } from './guess-words.ts'
import { linkedEvents } from './linked-events.ts'
import type { RowCells, RowContext, RowEvent } from './row-context.ts'
import { RowDates } from './row-dates.ts'
import { RowParties } from './row-parties.ts'
import type { Row } from './table.ts'
import { ValueCounts } from './value-counts.ts'

/** Fields whose placeholders say nothing; those of names, dates and addresses are told apart where they are read. */
const TEXTS: ReadonlySet<TableField> = new Set(['title', 'summary', 'note'])
const PLAIN_LISTS: ReadonlySet<TableField> = new Set(['tags', 'about', 'respondsTo'])

export class RowReader {
  readonly #context: RowContext
  readonly #columns: ReadonlyMap<TableField, readonly number[]>
  readonly #dates: RowDates
  readonly #parties: RowParties
  readonly #types = new ValueCounts()
  readonly #unread = new ValueCounts()
  #events: RowEvent[] = []
  readonly #joined = new Map<string, number>()

  constructor(context: RowContext) {
    this.#context = context
    this.#columns = new Map(TABLE_FIELDS.map((field) => [field, columnsOf(context.mapping, field)]))
    this.#dates = new RowDates(context, this.#unread)
    this.#parties = new RowParties(context, this.#unread)
  }

  get hasLocalTimes(): boolean {
    return this.#dates.hasLocalTimes
  }

  get hasShortYears(): boolean {
    return this.#dates.hasShortYears
  }

  get types(): readonly CountedValue[] {
    return this.#types.all
  }

  get unread(): readonly CountedValue[] {
    return this.#unread.all
  }

  add(row: Row): void {
    this.#checkLength(row)
    const cells = this.#cellsOf(row)
    const { maker, mapping } = this.#context
    const stated = cells.one('id')
    const id = stated === '' || isNotStated(stated) ? maker.rowId(row.row) : stated
    const summary = cells.one('summary')
    const by = this.#parties.idsOf(cells, 'by')
    const date = this.#dates.of(cells)
    const event: RowEvent = {
      id,
      row: row.row,
      time: date.time,
      raw: {
        id,
        type: this.#typeOf(cells),
        date: date.date,
        dateNote: date.dateNote,
        title: cells.one('title') || this.#titleFor(summary, this.#parties.namesOf(cells, 'by'), id),
        summary,
        by: by.length > 0 ? by : [maker.nobody('by')],
        against: this.#parties.idsOf(cells, 'against'),
        about: [...new Set(cells.many('about'))],
        respondsTo: [...new Set(cells.many('respondsTo'))],
        status: statusOf(cells.one('status')),
        tags: [...new Set(cells.many('tags'))],
        citations: this.#citationsOf(cells),
      },
    }
    if (mapping.joinsRows && stated !== '' && this.#joins(event)) return
    const linked = linkedEvents(event, cells, { ...this.#context, parties: this.#parties, dates: this.#dates })
    this.#events.push(...linked)
  }

  /** Events so far, those of one day in the order of their times. Rows that may be joined later are kept. */
  *flush(): Generator<Piece> {
    if (this.#context.mapping.joinsRows) return
    yield* this.#put()
  }

  *finish(): Generator<Piece> {
    yield* this.#put()
    yield* this.#context.maker.finish()
  }

  *#put(): Generator<Piece> {
    const { maker } = this.#context
    for (const { raw, row, fields } of inOrderOfTime(this.#events)) maker.event(raw, fields ? { row, fields } : { row })
    this.#events = []
    yield* maker.flush()
  }

  /** Adds what a row says to the event of an earlier row with the same id. */
  #joins(event: RowEvent): boolean {
    const at = this.#joined.get(event.id)
    if (at === undefined) {
      this.#joined.set(event.id, this.#events.length)
      return false
    }
    const known = this.#events[at]!
    const raw: Record<string, unknown> = { ...known.raw }
    for (const [field, value] of Object.entries(event.raw)) {
      if (Array.isArray(value)) raw[field] = union(raw[field] as readonly unknown[], value as readonly unknown[])
      else if (raw[field] === '' || raw[field] === undefined) raw[field] = value
      else if (value !== '' && value !== undefined && value !== raw[field] && !/^(?:id|dateNote)$/.test(field)) {
        this.#setAside(event.row, field as TableField, typeof value === 'string' ? value : '')
      }
    }
    this.#events[at] = { ...known, raw }
    this.#context.maker.tally('joined-rows', { value: event.id, column: this.#header('id'), row: event.row })
    return true
  }

  #cellsOf({ cells, row }: Row): RowCells {
    const { mapping } = this.#context
    const at = (field: TableField, column: number) => {
      const text = cleanEdges(cells[column] ?? '')
      const mended = mapping.mended[field]
      return mended !== undefined && Object.hasOwn(mended, text) ? mended[text]!.trim() : text
    }
    const columns = this.#columns
    const all = (field: TableField) => columns.get(field)!.map((column) => at(field, column))
    return {
      row,
      one: (field) => {
        const stated = columns.get(field)!
        if (stated.length === 0) return ''
        const text = stated.length === 1 ? at(field, stated[0]!) : all(field).filter(Boolean).join('\n\n')
        return TEXTS.has(field) && this.#isNothing(field, text, row) ? '' : text
      },
      many: (field) => {
        if (columns.get(field)!.length === 0) return []
        const own: string | undefined = mapping.separators[field as ManyValued]
        const separator = own ?? mapping.separator
        return all(field)
          .flatMap((cell) => (separator === '' ? [cell] : cell.split(separator)))
          .map(cleanLine)
          .filter((value) => value !== '' && !(PLAIN_LISTS.has(field) && this.#isNothing(field, value, row)))
      },
    }
  }

  /** Whether a value stands for none, which is reported. */
  #isNothing(field: TableField, value: string, row: number): boolean {
    const isNothing = value !== '' && isNotStated(value)
    if (isNothing) this.#context.maker.tally('not-stated', { value, column: this.#header(field), row })
    return isNothing
  }

  #header(field: TableField): string {
    const [column = -1] = columnsOf(this.#context.mapping, field)
    return this.#context.headers[column] ?? ''
  }

  #setAside(row: number, field: TableField, value: string): void {
    this.#context.maker.find('unused-value', { row, column: this.#header(field) }, { value })
  }

  #titleFor(summary: string, names: readonly string[], id: string): string {
    const [value, title] = summary
      ? ['the first words of the summary', firstWords(summary)]
      : names.length > 0
        ? ['who speaks', names.join(', ')]
        : ['the id', id]
    this.#context.maker.assume('title', value)
    return title
  }

  #typeOf(cells: RowCells): string {
    const { mapping, maker } = this.#context
    const stated = cleanLine(cells.one('type'))
    if (stated !== '' && !isNotStated(stated)) {
      this.#types.add('type', stated)
      if (Object.hasOwn(mapping.types, stated)) return mapping.types[stated]!
      const lower = stated.toLowerCase()
      return EVENT_TYPES.find((type) => lower === type || lower === `${type}s`) ?? typeOf(stated) ?? stated
    }
    maker.assume('type', mapping.type)
    return mapping.type
  }

  #citationsOf(cells: RowCells): readonly object[] {
    const { maker } = this.#context
    const titles = cells.one('source') || (this.#context.mapping.constants.source ?? '')
    const note = cells.one('note')
    const urls = columnsOf(this.#context.mapping, 'url').length === 0 ? [] : this.#addressesOf(cells)
    const sources =
      urls.length > 0
        ? urls.map((url) => maker.source({ title: urls.length === 1 && titles !== '' ? titles : url, url }))
        : this.#sourcesOf(titles)
    return [...new Set(sources)].map((source) => (note === '' ? { source } : { source, note }))
  }

  #sourcesOf(titles: string): readonly string[] {
    const { maker } = this.#context
    if (titles === '' || isNotStated(titles)) return [maker.fileSource()]
    if (addressIn(titles) !== null) return [maker.source({ title: titles, url: titles })]
    return titles.split('\n\n').map((title) => maker.source({ title }))
  }

  /** Every address of the cell; the words around them, and a cell without any, are reported. */
  #addressesOf(cells: RowCells): readonly string[] {
    const stated = cells.one('url')
    if (stated === '' || isNotStated(stated)) return []
    const { urls, rest } = addressesIn(stated.startsWith('//') ? `https:${stated}` : stated)
    if (rest !== '') this.#setAside(cells.row, 'url', urls.length === 0 ? stated : rest)
    return urls
  }

  #checkLength({ cells, row }: Row): void {
    const { length } = this.#context.headers
    const isTooLong = cells.slice(length).some((cell) => cell.trim() !== '')
    if (isTooLong || cells.length < length) {
      this.#context.maker.find('ragged-row', { row }, { value: cells.length, hint: String(length) })
    }
  }
}

function statusOf(stated: string): string {
  if (isNotStated(stated)) return ''
  return STATUSES.find((status) => status === stated.toLowerCase()) ?? stated
}

function union(known: readonly unknown[], more: readonly unknown[]): readonly unknown[] {
  const keys = new Set(known.map((each) => JSON.stringify(each)))
  return [...known, ...more.filter((each) => !keys.has(JSON.stringify(each)))]
}

/** Events of one day that state their times stand in the order of these, in the places that they had. */
function inOrderOfTime(events: readonly RowEvent[]): readonly RowEvent[] {
  const days = new Map<unknown, number[]>()
  for (const [index, { time, raw }] of events.entries()) {
    if (time === undefined) continue
    const known = days.get(raw['date'])
    if (known) known.push(index)
    else days.set(raw['date'], [index])
  }
  if (days.size === 0) return events
  const ordered = [...events]
  for (const indices of days.values()) {
    const sorted = indices
      .map((index) => events[index]!)
      .sort((a, b) => (a.time! < b.time! ? -1 : a.time! > b.time! ? 1 : 0))
    for (const [at, index] of indices.entries()) ordered[index] = sorted[at]!
  }
  return ordered
}
