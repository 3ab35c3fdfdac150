/** `RowDates` reads the dates of rows: one or several columns, an end, a time of day. Used by `row-reader.ts`. */
import { parseDate } from '../../model/dates/parse-date.ts'
import { columnsOf, type TableField } from '../../model/mapping.ts'
import { cleanLine } from '../import/clean-text.ts'
import { isNoDate, isNotStated, isOpenEnd } from '../import/not-stated.ts'
import type { StatedDate } from '../import/date-habits.ts'
import { readDate, readStart } from '../import/read-date.ts'
import { dateOfParts, datesBetween } from '../import/stated-date.ts'
import { monthOf } from '../import/date-words.ts'
import type { RowCells, RowContext } from './row-context.ts'
import type { ValueCounts } from './value-counts.ts'

export interface EventDate {
  /** EDTF; or a cell as it is, for the schema to refuse. */
  readonly date: string
  readonly dateNote: string
  /** Of the day, in no stated zone. */
  readonly time?: string | undefined
}

const NOTHING: StatedDate = { date: '', note: '' }
const SHORT_YEAR = /^\d{1,2}([/.-])\d{1,2}\1\d\d$|^\d{1,2}[ -]\p{L}{3,}\.?[ -]'?\d\d$/u

export class RowDates {
  hasLocalTimes = false
  hasShortYears = false
  readonly #context: RowContext
  readonly #unread: ValueCounts
  readonly #isSplit: boolean

  constructor(context: RowContext, unread: ValueCounts) {
    this.#context = context
    this.#unread = unread
    this.#isSplit = context.mapping.columns.month !== undefined
  }

  of(cells: RowCells): EventDate {
    const from = this.#isSplit ? this.#parts(cells, ['date', 'month', 'day']) : this.read(cells, 'date')
    const end = this.#end(cells)
    const { date, isInverted } = datesBetween(from.date, end.date)
    const { maker } = this.#context
    if (isInverted) maker.find('end-before-start', { row: cells.row, column: this.#header('end') }, { value: end.date })
    const notes = [from.note, isInverted ? `${from.date} – ${end.date}` : end.note]
    return { date, dateNote: notes.filter(Boolean).join(' / '), time: date === from.date ? from.time : undefined }
  }

  /** The date of a single cell. What is not stated is empty; what cannot be read is as it stands. */
  read(cells: RowCells, field: TableField): StatedDate {
    const cell = cleanLine(cells.one(field))
    if (cell === '') return NOTHING
    if (isNoDate(cell)) {
      this.#context.maker.tally('not-stated', { value: cell, column: this.#header(field), row: cells.row })
      return NOTHING
    }
    const read = readDate(cell, this.#context.habits)
    const start = parseDate(read.date) === null && field !== 'end' ? readStart(cell, this.#context.habits) : null
    if (start !== null) {
      const { row } = cells
      this.#context.maker.find('bad-end', { row, column: this.#header(field) }, { value: start.end })
      return { date: start.date, note: cell }
    }
    this.#note(read, cell, field, cells.row)
    return read
  }

  #note(read: StatedDate, cell: string, field: TableField, row: number): void {
    const { maker } = this.#context
    if (read.assumed !== undefined) maker.tally('read-as', { value: read.assumed, column: this.#header(field), row })
    if (read.time !== undefined) {
      this.hasLocalTimes = true
      maker.tally('local-time', { value: 'zone', column: this.#header(field), row })
    }
    if (SHORT_YEAR.test(cell)) this.hasShortYears = true
    if (parseDate(read.date) === null) this.#unread.add(field, cell)
  }

  /** An end that cannot be read costs the end, not the event. */
  #end(cells: RowCells): StatedDate {
    const whole = cleanLine(cells.one('end'))
    if (isOpenEnd(whole)) return { date: '..', note: '' }
    const end =
      this.#context.mapping.columns.endMonth === undefined
        ? this.read(cells, 'end')
        : this.#parts(cells, ['end', 'endMonth', 'endDay'])
    if (end.date === '' || parseDate(end.date) !== null) return end
    this.#context.maker.find('bad-end', { row: cells.row, column: this.#header('end') }, { value: whole })
    return { date: '', note: whole }
  }

  /** Year, month and day apart; a part that is not stated, or negative as in tables of wars, leaves out what is finer. */
  #parts(cells: RowCells, fields: readonly [TableField, TableField, TableField]): StatedDate {
    const parts: string[] = []
    for (const field of fields) {
      const stated = cleanLine(cells.one(field)).replace(/^(-?\d+)\.0+$/, '$1')
      if (stated === '' || isNotStated(stated) || /^(?:-\d+|0+|99+)$/.test(stated)) break
      parts.push(field === fields[1] ? String(monthOf(stated) ?? stated) : stated)
    }
    const [year = '', month = '', day = ''] = parts
    const date = dateOfParts(year, month, day)
    if (date !== '' && parseDate(date) === null) this.#unread.add(fields[0], date)
    return { date, note: '' }
  }

  #header(field: TableField): string {
    const [column = -1] = columnsOf(this.#context.mapping, field)
    return this.#context.headers[column] ?? ''
  }
}
