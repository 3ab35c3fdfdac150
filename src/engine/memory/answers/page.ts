import type { Sort } from '../../query.ts'
import { headersOf } from '../event-headers.ts'
import type { Columns } from '../columns/columns.ts'
import { SHOWN } from '../filter/row-selection.ts'
import { SORT_KEYS, type SortKey } from '../sort-keys.ts'
import type { Answerer } from '../memory-context.ts'

export const page: Answerer<'page'> = ({ columns, selector }, { filter, sort, descending, offset, limit }) => {
  const { blockers, shown } = selector.select(filter)
  const from = Math.min(offset, shown)
  const to = Math.min(offset + limit, shown)
  const rows = descending
    ? rowsBetween(columns, blockers, sort, shown - to, shown - from).reverse()
    : rowsBetween(columns, blockers, sort, from, to)
  return { rows: headersOf(columns, rows), total: shown }
}

/** Returns the shown rows at these positions of the ascending order, by a counting sort over the keys. */
function rowsBetween(columns: Columns, blockers: Uint8Array, sort: Sort, from: number, to: number): number[] {
  const key = SORT_KEYS[sort](columns)
  const places = placesByKey(blockers, key)
  const rows = Array.from({ length: to - from }, () => 0)
  let missing = rows.length
  for (const row of columns.byDate) {
    if (missing === 0) break
    if (blockers[row] !== SHOWN) continue
    const place = places[key.keyOf(row)]!++
    if (place < from || place >= to) continue
    rows[place - from] = row
    missing--
  }
  return rows
}

/** Returns for each key the position of the first shown row that has it. */
function placesByKey(blockers: Uint8Array, { keys, keyOf }: SortKey): Uint32Array {
  const numbers = new Uint32Array(keys)
  for (let row = 0; row < blockers.length; row++) if (blockers[row] === SHOWN) numbers[keyOf(row)]!++
  let before = 0
  for (let key = 0; key < numbers.length; key++) {
    const number = numbers[key]!
    numbers[key] = before
    before += number
  }
  return numbers
}
