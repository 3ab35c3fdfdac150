/**
 * Events that were counted when they were loaded, by lane, type, stated span and, but where lanes are sources, each
 * country that takes part. Dates are mostly stated to the day: there are far fewer such counts than events, they do not grow
 * with their number, and as they keep the spans as stated, they answer for any columns of any span to the last event.
 */
import type { Field } from '../../model/field.ts'
import type { Filter } from '../filter.ts'
import type { LaneField } from '../query.ts'
import { LANE_COLUMNS } from './columns.ts'
import { allOf } from './comparing.ts'
import { type Conditions, whereOf } from './conditions.ts'
import { text } from './literal.ts'

/** Where events are counted from. */
export interface Counted {
  readonly table: string
  readonly laneColumn: (field: LaneField) => string
  /** How many events, be it of those that meet a condition. */
  readonly events: (condition?: string) => string
  readonly where: string
}

/** From the roll-ups where they say enough, else from the events themselves. `fields` are those of the lanes. */
export function countedFrom(filter: Filter, fields: readonly LaneField[], conditions: Conditions): Counted {
  const rolledUp = rolledUpWhere(filter, fields, conditions)
  if (rolledUp === null) {
    return {
      table: 'events',
      laneColumn: (field) => LANE_COLUMNS[field],
      events: (condition) => (condition === undefined ? 'count()' : `countIf(${condition})`),
      where: whereOf(conditions),
    }
  }
  return {
    table: 'roll_ups',
    laneColumn: () => 'laneValue',
    events: (condition) => (condition === undefined ? 'sum(events)' : `sumIf(events, ${condition})`),
    where: rolledUp,
  }
}

const KEPT: ReadonlySet<Field> = new Set(['type', 'country'])
const BY_COUNTRY: ReadonlySet<LaneField> = new Set(['type', 'country', 'actor'])

/** `null` where the roll-ups do not keep apart what the filter does. */
function rolledUpWhere(
  filter: Filter,
  fields: readonly LaneField[],
  { fields: clauses, span, others }: Conditions,
): string | null {
  const [field] = fields
  const isOfOneField = field !== undefined && fields.every((other) => other === field)
  if (!isOfOneField || others.length > 0 || ![...clauses.keys()].every((own) => KEPT.has(own))) return null
  const ofCountry = countryClauses(filter, clauses)
  if (ofCountry === null || (clauses.has('country') && !BY_COUNTRY.has(field))) return null
  return allOf([
    `field = ${text(field)}`,
    ...ofCountry,
    ...(clauses.has('type') ? [clauses.get('type')!] : []),
    ...(span === null ? [] : [span]),
  ])
}

/** Which of the rows by country the filter is about, or those of all; `null` where it is several countries' or of one side. */
export function countryClauses(filter: Filter, clauses: Conditions['fields']): readonly string[] | null {
  if (!clauses.has('country')) return ['isByCountry = 0']
  const country = onlyCountry(filter)
  return country === null ? null : ['isByCountry = 1', `country = ${text(country)}`]
}

/** The country that has to take part, on whichever side; `null` where there is none, or more: of several, an event may have two. */
export function onlyCountry({ side, values }: Filter): string | null {
  const [country, ...more] = new Set(values.country)
  return country === undefined || more.length > 0 || side !== 'either' ? null : country
}
