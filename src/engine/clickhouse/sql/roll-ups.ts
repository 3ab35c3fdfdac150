/**
 * Counts events from roll-ups: counts made at load by lane, type, stated span and (unless lanes are sources) each
 * participating country. Most dates are stated to the day, so there are far fewer counts than events, and they do not
 * grow with the number of events. Because they keep spans as stated, they are exact for any columns of any span.
 */
import type { Field } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import type { LaneField } from '../../query.ts'
import { laneColumnOf } from './columns.ts'
import { allOf } from './comparing.ts'
import { type Conditions, whereOf } from './conditions.ts'
import { text } from './literal.ts'

/** Table and conditions that events are counted from. */
export interface Counted {
  readonly table: string
  readonly laneColumn: (field: LaneField) => string
  /** SQL for the number of events, optionally of those that meet a condition. */
  readonly events: (condition?: string) => string
  readonly where: string
}

/** Returns the roll-ups if they can answer the filter, else the events themselves. `fields` are those of the lanes. */
export function countedFrom(filter: Filter, fields: readonly LaneField[], conditions: Conditions): Counted {
  const rolledUp = rolledUpWhere(filter, fields, conditions)
  if (rolledUp === null) {
    return {
      table: 'events',
      laneColumn: (field) => laneColumnOf(field, filter),
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

const BY_COUNTRY: ReadonlySet<LaneField> = new Set(['type', 'country', 'actor'])

/** Returns the condition on the roll-ups; `null` if they cannot answer the filter. */
function rolledUpWhere(filter: Filter, fields: readonly LaneField[], conditions: Conditions): string | null {
  const [field] = fields
  const isOfOneField = field !== undefined && fields.every((other) => other === field)
  const plain = plainClauses(filter, conditions)
  if (!isOfOneField || plain === null || (plain.country !== null && !BY_COUNTRY.has(field))) return null
  if (field === 'country' && filter.attributed === 'uncontested') return null
  return allOf([`field = ${text(field)}`, ...countryClauses(plain), ...plain.type, ...plain.span])
}

/** The part of a filter that roll-ups can answer: event types, a span, at most one country on either side. */
interface Plain {
  readonly country: string | null
  /** At most one condition. */
  readonly type: readonly string[]
  readonly span: readonly string[]
}

const KEPT: ReadonlySet<Field> = new Set(['type', 'country'])

/** `null` where the filter asks for more than is counted, and kept with keys, when events are loaded. */
export function plainClauses({ side, attributed, values }: Filter, { fields, span, others }: Conditions): Plain | null {
  const countries = fields.has('country') ? [...new Set(values.country)] : []
  // Of several countries, an event may have two.
  const isPlain = countries.length === 0 || (countries.length === 1 && side === 'either' && attributed === 'as-claimed')
  if (!isPlain || others.length > 0 || ![...fields.keys()].every((own) => KEPT.has(own))) return null
  const type = fields.get('type')
  return { country: countries[0] ?? null, type: type === undefined ? [] : [type], span: span === null ? [] : [span] }
}

/** Condition for rows of a table of counts by country: those of the country, or those of all events. */
export function countryClauses({ country }: Pick<Plain, 'country'>): readonly string[] {
  return country === null ? ['isByCountry = 0'] : ['isByCountry = 1', `country = ${text(country)}`]
}
