/** The filters of the overview, which selects accusations: their answers come along whatever the filter says. */
import { NO_FILTER, type Filter } from '../engine/filter.ts'
import { type Query, RESPONSE_KINDS, type ResponseKind } from '../engine/query.ts'
import { RESPONSE_STATES, type ResponseState } from '../model/event.ts'
import { isSameFilter } from './behind.ts'

/** Above this many accusations, bars stand in for marks. */
export const MOST_UNITS = 3000

/** Exchanges between countries, the most answered first. */
export const exchangesQuery = (filter: Filter, limit: number): Query<'exchanges'> => ({
  kind: 'exchanges',
  filter,
  field: 'country',
  sort: 'answers',
  offset: 0,
  limit,
})

/** An exchange has events of several types, so the types of a filter do not select it. */
export function exchangeFilter(filter: Filter): Filter {
  if ((filter.values.type ?? []).length === 0) return filter
  const { type: _type, ...values } = filter.values
  return { ...filter, values }
}

/** What the sentence, the pairs and the picture are drawn of: everything that had been said by then. */
export const wholeFilter = ({ asOf, attributed }: Filter): Filter => ({ ...NO_FILTER, asOf, attributed })

/** Whether the overview shows only some of its accusations. */
export const isSelective = (filter: Filter): boolean => !isSameFilter(exchangeFilter(filter), wholeFilter(filter))

/** The filter without what the segments choose between. */
export function withoutKinds(filter: Filter): Filter {
  const { response: _response, ...values } = exchangeFilter(filter).values
  return { ...filter, values }
}

/** The responses that each kind stands for; none for what has no response at all, which no filter keeps. */
export const RESPONSES_OF: { readonly [K in ResponseKind]: readonly ResponseState[] } = {
  answered: RESPONSE_STATES.filter((state) => state !== 'none-found' && state !== 'not-sought'),
  'none-found': ['none-found'],
  'not-sought': ['not-sought'],
  nobody: [],
}

/** The kind that the filter keeps; `null` if it keeps all, or makes another choice. */
export function keptKind({ values }: Filter): ResponseKind | null {
  const kept = values.response ?? []
  const isSame = (states: readonly ResponseState[]) =>
    states.length === kept.length && states.every((state) => kept.includes(state))
  return kept.length === 0 ? null : (RESPONSE_KINDS.find((kind) => isSame(RESPONSES_OF[kind])) ?? null)
}
