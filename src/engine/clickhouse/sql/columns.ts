/** Which columns of `events` the questions are about. */
import { type Attributed, CERTAINTIES, EVENT_TYPES, RESPONSE_STATES } from '../../../model/event.ts'
import { type Field, NO_VALUE, type PartyField, type Side } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import type { LaneField } from '../../query.ts'

type SideLists = { readonly [S in Side]: string }

const COUNTRIES: { readonly [A in Attributed]: SideLists } = {
  'as-claimed': { by: 'byCountries', against: 'againstCountries', either: 'countries' },
  uncontested: { by: 'byOwnCountries', against: 'againstOwnCountries', either: 'ownCountries' },
}
const ACTORS: SideLists = { by: 'byActors', against: 'againstActors', either: 'actors' }

/** Lists, each value once. */
export function sideListsOf(field: PartyField, { attributed }: Pick<Filter, 'attributed'>): SideLists {
  return field === 'country' ? COUNTRIES[attributed] : ACTORS
}

const WHOLES: { readonly [S in Side]: string } = { by: 'byWholes', against: 'againstWholes', either: 'wholes' }

/** Closed sets of values, stored as their index. */
export const CATALOGUES = {
  type: EVENT_TYPES,
  response: RESPONSE_STATES,
  occurrence: [...CERTAINTIES, NO_VALUE],
  attribution: [...CERTAINTIES, NO_VALUE],
} as const satisfies { readonly [F in Field]?: readonly string[] }
export type CodedField = keyof typeof CATALOGUES

export function isCoded(field: Field): field is CodedField {
  return field in CATALOGUES
}

const ATTACK = EVENT_TYPES.indexOf('attack')

/** The places in its catalogue that an event has of a field, as a list. */
export const CODES: { readonly [F in CodedField]: string } = {
  type: '[type]',
  response: 'responses',
  occurrence: `if(type = ${ATTACK}, [occurrence], emptyArrayUInt8())`,
  attribution: `if(type = ${ATTACK}, [attribution], emptyArrayUInt8())`,
}

/** The same as a condition. */
export function hasCode(field: CodedField, codes: string): string {
  if (field === 'response') return `hasAny(responses, [${codes}])`
  return field === 'type' ? `type IN (${codes})` : `type = ${ATTACK} AND ${field} IN (${codes})`
}

type ListedField = Exclude<Field, CodedField>

/** The list of what an event has of a field, as the filter looks at it. */
export function listOf(field: ListedField, filter: Pick<Filter, 'side' | 'withParts' | 'attributed'>): string {
  const { side, withParts } = filter
  if (field === 'tag') return 'tags'
  if (field === 'source') return 'sources'
  if (field === 'sourceKind') return 'sourceKinds'
  return field === 'actor' && withParts ? WHOLES[side] : sideListsOf(field, filter)[side]
}

const LANE_COLUMNS: { readonly [F in LaneField]: string } = {
  country: 'laneCountry',
  actor: 'laneActor',
  type: 'laneType',
  source: 'laneSource',
}

export function laneColumnOf(field: LaneField, { attributed }: Pick<Filter, 'attributed'>): string {
  return field === 'country' && attributed === 'uncontested' ? 'laneOwnCountry' : LANE_COLUMNS[field]
}
