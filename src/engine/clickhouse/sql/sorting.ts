/** The orders of rows. */
import { END } from '../../../model/dates/time.ts'
import type { ExchangeSort, Sort } from '../../query.ts'
import { type Cell, numberOf, type Row, textOf, timeOf } from './cells.ts'
import { allOf, anyOf } from './comparing.ts'
import { instant, text, whole } from './literal.ts'

/** One of the columns that are compared, one after the other. */
export interface Key {
  readonly column: string
  /** What stands in a cell of it, for a statement. */
  readonly literal: (cell: Cell | undefined) => string
  readonly isDescending: boolean
}

/** The last key tells any two rows apart. */
export type Order = readonly Key[]

const key = (column: string, literal: Key['literal']): Key => ({ column, literal, isDescending: false })
const byNumber = (column: string) => key(column, (cell) => whole(numberOf(cell)))
const byText = (column: string) => key(column, (cell) => text(textOf(cell)))

/** The order that all others fall back on. */
const BY_DATE: Order = [key('starts', (cell) => instant(timeOf(cell))), byText('id')]

/** What is compared before the date, each in the server's own order. Sides without anyone come last. */
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

/** The most linked first. */
export const BY_LINKS: Order = [{ ...byNumber('degree'), isDescending: true }, ...BY_DATE]

export function orderBy(order: Order): string {
  return order.map(({ column, isDescending }) => `${column} ${isDescending ? 'DESC' : 'ASC'}`).join(', ')
}

export function columnsOf(order: Order): string {
  return order.map(({ column }) => column).join(', ')
}

/** Whether a row comes before the one whose cells in these columns are given. */
export function comesBefore(order: Order, row: Row): string {
  return isBeyond(order, row, -1)
}

/** Whether a row has the same in these columns as one of two given rows, or lies between them. */
export function liesBetween(order: Order, first: Row, last: Row): string {
  const bounds: string[] = []
  // For themselves, so that the server sees where in the table it need not look: the first key, and those after keys that are one.
  for (const [place, { column, literal, isDescending }] of order.entries()) {
    const [from, to] = [first, last].map((row) => literal(row[place]))
    bounds.push(`${column} >= ${isDescending ? to : from}`, `${column} <= ${isDescending ? from : to}`)
    if (from !== to) break
  }
  if (bounds.length === order.length * 2) return allOf(bounds)
  return allOf([...bounds, `NOT (${isBeyond(order, first, -1)})`, `NOT (${isBeyond(order, last, 1)})`])
}

/** Whether a row lies on one side of another: before it (-1) or after it (1). */
function isBeyond(order: Order, row: Row, side: -1 | 1): string {
  const clauses = order.map(({ column, literal, isDescending }, place) => {
    const same = order.slice(0, place).map((key, index) => `${key.column} = ${key.literal(row[index])}`)
    return allOf([...same, `${column} ${(side === -1) === isDescending ? '>' : '<'} ${literal(row[place])}`])
  })
  return anyOf(clauses)
}
