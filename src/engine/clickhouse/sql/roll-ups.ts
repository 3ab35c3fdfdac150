/**
 * Events that were counted when they were loaded, by lane, type, stated span and, but where lanes are sources, each
 * country that takes part. Dates are mostly stated to the day: there are far fewer such counts than events, they do not grow
 * with their number, and as they keep the spans as stated, they answer for any columns of any span to the last event.
 */
import type { Field } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import type { LaneField } from '../../query.ts'
import { laneColumnOf } from './columns.ts'
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

/** `null` where the roll-ups do not keep apart what the filter does: countries are counted as claimed. */
function rolledUpWhere(filter: Filter, fields: readonly LaneField[], conditions: Conditions): string | null {
  const [field] = fields
  const isOfOneField = field !== undefined && fields.every((other) => other === field)
  const plain = plainClauses(filter, conditions)
  if (!isOfOneField || plain === null || (plain.country !== null && !BY_COUNTRY.has(field))) return null
  if (field === 'country' && filter.attributed === 'uncontested') return null
  return allOf([`field = ${text(field)}`, ...countryClauses(plain), ...plain.type, ...plain.span])
}

/** What a filter asks that asks for types, a span and at most one country, on whichever side. */
interface Plain {
  readonly country: string | null
  /** A clause, or none. */
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

/** Which rows of a table of counts by country these are: those of the country, or those of all. */
export function countryClauses({ country }: Pick<Plain, 'country'>): readonly string[] {
  return country === null ? ['isByCountry = 0'] : ['isByCountry = 1', `country = ${text(country)}`]
}
