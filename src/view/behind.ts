/** Builds the filters for the events behind a number. */
import type { Filter, Pair } from '../engine/filter.ts'
import type { ResponseState } from '../model/event.ts'

/** Removes the clause of a pair, because the matrix counts every pair, whichever the filter keeps. */
export const withoutPair = (filter: Filter): Filter => (filter.pair === null ? filter : { ...filter, pair: null })

/** Removes the clauses that the table of responses splits by: side and response. */
export function withoutResponse(filter: Filter): Filter {
  const { type: _type, response: _response, ...values } = filter.values
  return { ...withoutPair(filter), values }
}

/** Filters for accusations against a side that met with one of these responses; none means all accusations. */
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

/** Returns whether two filters are equal, ignoring the order of values. */
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
