/** `guessMapping` tells what the columns of a table probably mean, by headers and by values. A guess, to be shown and changed. */
import { STATUSES } from '../../model/versions/upgrade.ts'
import {
  BLANK_MAPPING,
  MANY_VALUES,
  SEPARATORS,
  type ManyValued,
  type TableField,
  type TableMapping,
} from '../../model/mapping.ts'
import { cleanLine } from '../import/clean-text.ts'
import { addressesIn } from '../import/raw.ts'
import { isNotStated } from '../import/not-stated.ts'
import { FLAG, HEADERS, OF_PLACES, OF_ROWS, ONLY_BY_NAME, REGION, typeOf } from './guess-words.ts'
import type { Table } from './table.ts'
import { isDateLike } from './table-date.ts'
import { partColumns } from './date-parts.ts'

type Rows = Table['rows']
type Columns = { [F in TableField]?: number | readonly number[] }

/** Cells of a column that are looked at. */
const SAMPLE = 200
/** Maximum number of cells of a column that are searched for separators, because only some cells have one. */
const MANY = 5000
const MOST = 0.6

export function guessMapping(table: Pick<Table, 'headers' | 'rows' | 'headerRow'>): TableMapping {
  const columns = guessColumns(table)
  const separators = guessSeparators(table, columns)
  const [separator = ''] = Object.values(separators)
  const areAlike = Object.values(separators).every((each) => each === separator)
  return {
    ...BLANK_MAPPING,
    columns,
    separator,
    separators: areAlike ? {} : separators,
    headerRow: table.headerRow,
    joinsRows: joinsRows(table.rows, columns),
  }
}

/** What a column has to hold, whatever it is called, to mean a field. */
const HOLDS: { readonly [F in TableField]?: (rows: Rows, column: number) => boolean } = {
  date: (rows, column) => shareOf(cellsOf(rows, column), (cell) => FLAG.test(cell) && cell.length < 3) <= MOST,
  type: (rows, column) => shareOf(cellsOf(rows, column), (cell) => typeOf(cell) !== undefined) > MOST,
  status: (rows, column) => shareOf(cellsOf(rows, column), (cell) => STATUS.test(cell)) > MOST,
  by: isOfNames,
  against: isOfNames,
  title: (rows, column) => shareOf(cellsOf(rows, column), (cell) => NUMBER.test(cell)) <= MOST,
  byCountry: isOfNames,
  againstCountry: isOfNames,
  answerBy: isOfNames,
  answer: isOfNames,
}
const NUMBER = /^[\d.,\s%+-]+$/
const STATUS = new RegExp(`^(?:${STATUSES.join('|')})$`, 'i')

/** Neither flags nor regions of the world nor numbers. */
function isOfNames(rows: Rows, column: number): boolean {
  return shareOf(cellsOf(rows, column), (cell) => FLAG.test(cell) || REGION.test(cell)) <= MOST
}

function guessColumns({ headers, rows }: Pick<Table, 'headers' | 'rows'>): Columns {
  const names = headers.map(plainHeader)
  const columns: Columns = {}
  const taken = new Set<number>()
  const take = (field: TableField, column: number) => {
    if (column < 0 || taken.has(column) || columns[field] !== undefined) return
    if (!(HOLDS[field]?.(rows, column) ?? true)) return
    columns[field] = column
    taken.add(column)
  }
  for (const [field, column] of Object.entries(partColumns(names))) take(field as TableField, column)
  for (const [field, words] of HEADERS) {
    for (const word of words) {
      if (field === 'byCountry' && word === 'country' && names.some((name) => OF_PLACES.test(name))) continue
      take(field, names.indexOf(word))
    }
  }
  const dates = names.map((_, column) => column).filter((column) => shareOf(cellsOf(rows, column), isDateLike) > MOST)
  takeBetterDate(columns, taken, dates, names, rows)
  const free = dates.filter((column) => !taken.has(column))
  takeAddresses(columns, taken, rows, names.length)
  take('date', free.find((column) => /\b(?:date|day|when)\b/.test(names[column]!)) ?? free[0] ?? -1)
  for (const [field, words] of HEADERS) {
    if (ONLY_BY_NAME.has(field)) continue
    take(
      field,
      names.findIndex((name, column) => !taken.has(column) && words.some((word) => name.split(' ').includes(word))),
    )
  }
  take(
    'type',
    names.findIndex((_, column) => !taken.has(column) && HOLDS.type!(rows, column)),
  )
  return columns
}

export function plainHeader(header: string): string {
  return header
    .toLowerCase()
    .replaceAll(/[_\-.:\s]+/g, ' ')
    .replace(/\bdates\b/, 'date')
    .trim()
}

/** A column of years gives way to one of days that is called a date. */
function takeBetterDate(
  columns: Columns,
  taken: Set<number>,
  dates: readonly number[],
  names: readonly string[],
  rows: Rows,
) {
  const { date } = columns
  if (typeof date !== 'number' || columns.month !== undefined) return
  const isYears = shareOf(cellsOf(rows, date), (cell) => /^\d{4}$/.test(cell)) > MOST
  const better = dates.find(
    (column) =>
      !taken.has(column) &&
      /date|day|when/.test(names[column]!) &&
      !OF_ROWS.test(names[column]!) &&
      shareOf(cellsOf(rows, column), (cell) => cell.length > 7) > MOST,
  )
  if (!isYears || better === undefined) return
  columns.date = better
  taken.delete(date)
  taken.add(better)
}

/** The free columns that hold addresses and little else: one, or those that are numbered. */
function takeAddresses(columns: Columns, taken: Set<number>, rows: Rows, count: number): void {
  const isAddress = (cell: string) => addressesIn(cell).urls.length > 0
  const found = Array.from({ length: count }, (_, column) => column).filter(
    (column) => !taken.has(column) && shareOf(cellsOf(rows, column), isAddress) > MOST,
  )
  const stated = columns.url
  if (found.length === 0 || (typeof stated === 'number' && shareOf(cellsOf(rows, stated), isAddress) === 0)) return
  const all = typeof stated === 'number' ? [stated, ...found] : found
  columns.url = all.length === 1 ? all[0]! : all
  for (const column of found) taken.add(column)
}

/** Of each field with several values, what separates most of its cells; a comma is part of too many names to do so. */
function guessSeparators({ rows }: Pick<Table, 'rows'>, columns: Columns): TableMapping['separators'] {
  const found: { [F in ManyValued]?: string } = {}
  for (const field of MANY_VALUES) {
    const stated = columns[field]
    const cells = (typeof stated === 'number' ? [stated] : (stated ?? [])).flatMap((column) =>
      cellsOf(rows, column, MANY),
    )
    const counts = SEPARATORS.filter((separator) => separator !== '' && separator !== ',' && separator !== '/').map(
      (separator) => [separator, cells.filter((cell) => cell.includes(separator)).length] as const,
    )
    const [separator, count] = counts.toSorted((a, b) => b[1] - a[1])[0]!
    if (count > 0) found[field] = separator
  }
  return found
}

/** Whether rows with the same id tell the same of an event. */
function joinsRows(rows: Rows, { id, date }: Columns): boolean {
  if (typeof id !== 'number') return false
  const dates = new Map<string, string>()
  let repeats = 0
  for (const { cells } of rows.slice(0, SAMPLE * 10)) {
    const own = cells[id]?.trim() ?? ''
    if (own === '' || isNotStated(own)) continue
    const stated = typeof date === 'number' ? (cells[date]?.trim() ?? '') : ''
    const known = dates.get(own)
    if (known === undefined) dates.set(own, stated)
    else if (known !== stated && stated !== '') return false
    else repeats++
  }
  return repeats > 0
}

function cellsOf(rows: Rows, column: number, most = SAMPLE): readonly string[] {
  return rows
    .slice(0, most)
    .map(({ cells }) => cleanLine(cells[column] ?? ''))
    .filter((cell) => cell !== '' && !isNotStated(cell))
}

function shareOf(cells: readonly string[], holds: (cell: string) => boolean): number {
  return cells.length === 0 ? 0 : cells.filter(holds).length / cells.length
}
