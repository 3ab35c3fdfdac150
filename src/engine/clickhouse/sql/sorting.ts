/** Builds ORDER BY lists and comparisons of rows. */
import { END } from '../../../model/dates/time.ts'
import type { ExchangeSort, Sort } from '../../query.ts'
import { type Cell, numberOf, type Row, textOf, timeOf } from './cells.ts'
import { allOf, anyOf } from './comparing.ts'
import { instant, text, whole } from './literal.ts'

/** One of the compared columns, in order of precedence. */
export interface Key {
  readonly column: string
  /** Writes a cell of the column as a literal. */
  readonly literal: (cell: Cell | undefined) => string
  readonly isDescending: boolean
}

/** Columns to compare; the last one tells any two rows apart. */
export type Order = readonly Key[]

const key = (column: string, literal: Key['literal']): Key => ({ column, literal, isDescending: false })
const byNumber = (column: string) => key(column, (cell) => whole(numberOf(cell)))
const byText = (column: string) => key(column, (cell) => text(textOf(cell)))

/** Order by date, which breaks the ties of all others. */
const BY_DATE: Order = [key('starts', (cell) => instant(timeOf(cell))), byText('id')]

/** Columns compared before the date, each in the server's own order. Sides without anyone come last. */
const KEYS: { readonly [S in Sort]: Order } = {
  date: [],
  type: [byNumber('type')],
  title: [byText('foldedTitle')],
  by: [byText('byName')],
  against: [byNumber('empty(againstSide)'), byText('againstName')],
  occurrence: [byNumber('occurrence')],
  attribution: [byNumber('attribution')],
  response: [byNumber('firstResponse')],
}

export function orderOf(sort: Sort, isDescending = false): Order {
  return [...KEYS[sort], ...BY_DATE].map((key) => ({ ...key, isDescending }))
}

/** Exchanges by `placed`, those without a date last in every order. */
const UNDATED = byNumber(`(placed = ${instant(END)})`)
const PLACED = [key('placed', (cell) => instant(timeOf(cell))), byText('id')]
const NEWEST: Order = [UNDATED, ...PLACED.map((key) => ({ ...key, isDescending: true }))]

export const EXCHANGE_ORDERS: { readonly [S in ExchangeSort]: Order } = {
  oldest: PLACED,
  newest: NEWEST,
  answers: [{ ...byNumber('answersCount'), isDescending: true }, ...NEWEST],
}

/** Order with the most linked events first. */
export const BY_LINKS: Order = [{ ...byNumber('degree'), isDescending: true }, ...BY_DATE]

export function orderBy(order: Order): string {
  return order.map(({ column, isDescending }) => `${column} ${isDescending ? 'DESC' : 'ASC'}`).join(', ')
}

export function columnsOf(order: Order): string {
  return order.map(({ column }) => column).join(', ')
}

/** Condition for a row that comes before the row with these cells. */
export function comesBefore(order: Order, row: Row): string {
  return isBeyond(order, row, -1)
}

/** Condition for a row that equals one of two rows in these columns, or lies between them. */
export function liesBetween(order: Order, first: Row, last: Row): string {
  const bounds: string[] = []
  // Plain per-column bounds, which the primary index can use and the OR condition below cannot: for the first key, and for each
  // next one while the keys before it are constant.
  for (const [place, { column, literal, isDescending }] of order.entries()) {
    const [from, to] = [first, last].map((row) => literal(row[place]))
    bounds.push(`${column} >= ${isDescending ? to : from}`, `${column} <= ${isDescending ? from : to}`)
    if (from !== to) break
  }
  if (bounds.length === order.length * 2) return allOf(bounds)
  return allOf([...bounds, `NOT (${isBeyond(order, first, -1)})`, `NOT (${isBeyond(order, last, 1)})`])
}

/** Condition for a row before (-1) or after (1) another row. */
function isBeyond(order: Order, row: Row, side: -1 | 1): string {
  const clauses = order.map(({ column, literal, isDescending }, place) => {
    const same = order.slice(0, place).map((key, index) => `${key.column} = ${key.literal(row[index])}`)
    return allOf([...same, `${column} ${(side === -1) === isDescending ? '>' : '<'} ${literal(row[place])}`])
  })
  return anyOf(clauses)
}
