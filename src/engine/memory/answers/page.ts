import type { Sort } from '../../query.ts'
import { EVENT_TYPES } from '../../../model/event.ts'
import { briefsOf } from '../briefs.ts'
import { type Columns, NO_RESPONSE, NO_STATUS } from '../columns.ts'
import type { Lists } from '../lists.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer } from '../store.ts'
import { titleRanks } from '../title-ranks.ts'

export const page: Answerer<'page'> = ({ columns, selector }, { filter, sort, descending, offset, limit }) => {
  const { blockers, shown } = selector.select(filter)
  const from = Math.min(offset, shown)
  const to = Math.min(offset + limit, shown)
  const rows = descending
    ? rowsBetween(columns, blockers, sort, shown - to, shown - from).reverse()
    : rowsBetween(columns, blockers, sort, from, to)
  return { rows: briefsOf(columns, rows), total: shown }
}

/** What rows are sorted by before their date: numbers below `keys`. */
interface SortKey {
  readonly keys: number
  readonly keyOf: (row: number) => number
}

const SORT_KEYS: { readonly [S in Sort]: (columns: Columns) => SortKey } = {
  date: () => ({ keys: 1, keyOf: () => 0 }),
  type: ({ types }) => byColumn(types, EVENT_TYPES.length),
  title: (columns) => byColumn(titleRanks(columns), columns.rows),
  by: ({ by, cast }) => byFirstName(by, cast.nameRanks),
  against: ({ against, cast }) => byFirstName(against, cast.nameRanks),
  status: ({ statuses }) => byColumn(statuses, NO_STATUS + 1),
  response: ({ responses }) => byColumn(responses, NO_RESPONSE + 1),
}

function byColumn(column: Uint8Array | Uint32Array, keys: number): SortKey {
  return { keys, keyOf: (row) => column[row]! }
}

/** Rows without a name come last. */
function byFirstName({ offsets, values }: Lists, ranks: readonly number[]): SortKey {
  return {
    keys: ranks.length + 1,
    keyOf: (row) => (offsets[row] === offsets[row + 1] ? ranks.length : ranks[values[offsets[row]!]!]!),
  }
}

/** The shown rows at these places of the ascending order: how many come before each key says where a row's place is. */
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

/** For each key, the place of the first shown row that has it. */
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
