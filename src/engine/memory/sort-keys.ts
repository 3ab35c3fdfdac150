/** What each order of a list compares. */
import { EVENT_TYPES } from '../../model/event.ts'
import type { Sort } from '../query.ts'
import { type Columns, NO_RESPONSE, NO_STATUS } from './columns/columns.ts'
import type { SharedLists } from './columns/shared-lists.ts'
import { titleRanks } from './title-ranks.ts'

/** What rows are sorted by before their date: numbers below `keys`. */
export interface SortKey {
  readonly keys: number
  readonly keyOf: (row: number) => number
}

export const SORT_KEYS: { readonly [S in Sort]: (columns: Columns) => SortKey } = {
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

/** Sorts by the name of the first actor; rows without one come last. */
function byFirstName({ codes, lists: { offsets, values } }: SharedLists, ranks: readonly number[]): SortKey {
  const keys = Uint32Array.from({ length: offsets.length - 1 }, (_, list) =>
    offsets[list] === offsets[list + 1] ? ranks.length : ranks[values[offsets[list]!]!]!,
  )
  return { keys: ranks.length + 1, keyOf: (row) => keys[codes[row]!]! }
}
