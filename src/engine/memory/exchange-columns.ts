/** What accusations are ordered and counted by over time; made once per dataset. */
import { monthAt, placedAt } from '../../model/dates/months.ts'
import type { ExchangeSort } from '../query.ts'
import { ACCUSATION, type Columns } from './columns/columns.ts'
import { lengthOf } from './columns/lists.ts'
import { answersTo } from './columns/row-links.ts'

/** In `months`: neither end of the date is stated. */
export const NO_MONTH = -0x80000000

export interface ExchangeColumns {
  /** For each row its `placedAt`; `Infinity` if it has none. */
  readonly placed: Float64Array
  /** For each row the month of its `placedAt`, or `NO_MONTH`. */
  readonly months: Int32Array
  /** The rows of accusations in each order. */
  readonly orders: { readonly [S in ExchangeSort]: Uint32Array }
}

const remembered = new WeakMap<Columns, ExchangeColumns>()

/** To be read only. Takes two passes over the rows, once. */
export function exchangeColumns(columns: Columns): ExchangeColumns {
  let known = remembered.get(columns)
  if (known === undefined) remembered.set(columns, (known = exchangeColumnsOf(columns)))
  return known
}

function exchangeColumnsOf(columns: Columns): ExchangeColumns {
  const { rows, starts, ends } = columns
  const placed = new Float64Array(rows)
  const months = new Int32Array(rows).fill(NO_MONTH)
  for (let row = 0; row < rows; row++) {
    const at = placedAt(starts[row]!, ends[row]!)
    placed[row] = at ?? Infinity
    if (at !== null) months[row] = monthAt(at)
  }
  const oldest = oldestFirst(columns, placed)
  const newest = newestFirst(oldest, placed)
  return { placed, months, orders: { oldest, newest, answers: mostAnsweredFirst(columns, newest) } }
}

/** Rows in order of `placed`, then id. */
export function comparePlaced({ ids }: Columns, placed: Float64Array, a: number, b: number): number {
  return placed[a] === placed[b] ? ids.compare(a, b) : placed[a]! - placed[b]!
}

/** Accusations are in order of start already: only the few without one are sorted, and then merged with the others. */
function oldestFirst(columns: Columns, placed: Float64Array): Uint32Array {
  const { byDate, types, dead, starts } = columns
  const accusations = byDate.filter((row) => types[row] === ACCUSATION && dead[row] === 0)
  const stated = accusations.filter((row) => starts[row] === placed[row])
  const moved = accusations.filter((row) => starts[row] !== placed[row])
  const compare = (a: number, b: number) => comparePlaced(columns, placed, a, b)
  moved.sort(compare)
  const merged = new Uint32Array(accusations.length)
  for (let at = 0, one = 0, other = 0; at < merged.length; at++) {
    const isMoved = one === stated.length || (other < moved.length && compare(moved[other]!, stated[one]!) < 0)
    merged[at] = isMoved ? moved[other++]! : stated[one++]!
  }
  return merged
}

/** The oldest first backwards, those without a date still last. */
function newestFirst(oldest: Uint32Array, placed: Float64Array): Uint32Array {
  const firstUndated = oldest.findIndex((row) => placed[row] === Infinity)
  const dated = firstUndated < 0 ? oldest.length : firstUndated
  const newest = oldest.slice()
  newest.subarray(0, dated).reverse()
  newest.subarray(dated).reverse()
  return newest
}

/** A counting sort by the number of answers. */
function mostAnsweredFirst(columns: Columns, newest: Uint32Array): Uint32Array {
  const counts = new Uint32Array(columns.rows)
  for (const row of newest) if (lengthOf(columns.respondedBy, row) > 0) counts[row] = answersTo(columns, row).length
  const most = newest.reduce((greatest, row) => Math.max(greatest, counts[row]!), 0)
  const places = new Uint32Array(most + 2)
  for (const row of newest) places[most - counts[row]! + 1]!++
  for (let at = 1; at < places.length; at++) places[at]! += places[at - 1]!
  const order = new Uint32Array(newest.length)
  for (const row of newest) order[places[most - counts[row]!]!++] = row
  return order
}
