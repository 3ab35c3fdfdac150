/** Names the columns of `events` that answer queries. */
import { EVENT_TYPES, RESPONSE_STATES, STATUSES } from '../../../model/event.ts'
import { type Field, NO_VALUE, type PartyField, type Side } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import type { LaneField } from '../../query.ts'

/** List columns, each value once. */
export const SIDE_LISTS: { readonly [F in PartyField]: { readonly [S in Side]: string } } = {
  country: { by: 'byCountries', against: 'againstCountries', either: 'countries' },
  actor: { by: 'byActors', against: 'againstActors', either: 'actors' },
}
const WHOLES: { readonly [S in Side]: string } = { by: 'byWholes', against: 'againstWholes', either: 'wholes' }

/** Closed sets of values, stored as their index. */
export const CATALOGUES = {
  type: EVENT_TYPES,
  status: [...STATUSES, NO_VALUE],
  response: RESPONSE_STATES,
} as const satisfies { readonly [F in Field]?: readonly string[] }
export type CodedField = keyof typeof CATALOGUES

export function isCoded(field: Field): field is CodedField {
  return field in CATALOGUES
}

type ListedField = Exclude<Field, CodedField>

/** Returns the list column that a filter compares for a field. */
export function listOf(field: ListedField, { side, withParts }: Pick<Filter, 'side' | 'withParts'>): string {
  if (field === 'tag') return 'tags'
  if (field === 'source') return 'sources'
  return field === 'actor' && withParts ? WHOLES[side] : SIDE_LISTS[field][side]
}

export const LANE_COLUMNS: { readonly [F in LaneField]: string } = {
  country: 'laneCountry',
  actor: 'laneActor',
  type: 'laneType',
  source: 'laneSource',
}
