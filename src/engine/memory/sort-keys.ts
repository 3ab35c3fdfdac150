/** What each order of a list compares. */
import { EVENT_TYPES, RESPONSE_STATES } from '../../model/event.ts'
import { firstResponse, RESPONSE_SETS } from '../../model/response.ts'
import type { Sort } from '../query.ts'
import { type Columns, NO_CERTAINTY } from './columns/columns.ts'
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
  occurrence: ({ occurrences }) => byColumn(occurrences, NO_CERTAINTY + 1),
  attribution: ({ attributions }) => byColumn(attributions, NO_CERTAINTY + 1),
  response: ({ responses }) => ({ keys: RESPONSE_STATES.length + 1, keyOf: (row) => FIRSTS[responses[row]!]! }),
}

/** The first response of each set. */
const FIRSTS = Uint8Array.from({ length: RESPONSE_SETS }, (_, set) => firstResponse(set))

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
