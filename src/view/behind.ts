/** The events behind a number: what a filter has to say so that exactly those are left. */
import type { Filter, Pair } from '../engine/filter.ts'
import type { ResponseState } from '../model/event.ts'

/** What the matrix counts: it shows every pair, whichever of them the filter keeps. */
export const withoutPair = (filter: Filter): Filter => (filter.pair === null ? filter : { ...filter, pair: null })

/** What the table of responses counts: as it tells accusations by side and response, those clauses are not its own. */
export function withoutResponse(filter: Filter): Filter {
  const { type: _type, response: _response, ...values } = filter.values
  return { ...withoutPair(filter), values }
}

/** The accusations against a side that met with one of these responses; none given are all. */
export function accusationsMet(filter: Filter, pair: Pair, responses: readonly ResponseState[]): Filter {
  return {
    ...withoutResponse(filter),
    pair,
    values: {
      ...withoutResponse(filter).values,
      type: ['accusation'],
      ...(responses.length > 0 && { response: responses }),
    },
  }
}

export const isSamePair = (a: Pair | null, b: Pair): boolean =>
  a !== null && a.field === b.field && a.by === b.by && a.against === b.against

/** Whether two filters say the same, in whatever order. */
export function isSameFilter(a: Filter, b: Filter): boolean {
  return normal(a) === normal(b)
}

function normal(filter: Filter): string {
  const values = Object.entries(filter.values)
    .filter(([, list]) => list.length > 0)
    .map(([field, list]): [string, readonly string[]] => [field, [...list].sort()])
    .sort(([a], [b]) => (a < b ? -1 : 1))
  return JSON.stringify([
    values,
    filter.side,
    filter.attributed,
    filter.withParts,
    filter.text,
    filter.span,
    filter.exchange,
    filter.asOf,
    filter.pair,
  ])
}
