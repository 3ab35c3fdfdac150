/** Where the values of a field are counted from: the roll-ups where they say enough, else the events themselves. */
import type { Field } from '../../model/field.ts'
import type { Filter } from '../filter.ts'
import { isCoded, listOf } from './columns.ts'
import { allOf } from './comparing.ts'
import { type Conditions, whereOf } from './conditions.ts'
import { text } from './literal.ts'
import { countedFrom } from './roll-ups.ts'

interface CountedValues {
  readonly table: string
  /** A row of the table may have several, or be several. */
  readonly value: string
  readonly events: string
  readonly where: string
}

export function countedValues(field: Field, filter: Filter, conditions: Conditions): CountedValues {
  if (field === 'type') {
    const { table, events, where } = countedFrom(filter, ['type'], conditions)
    return { table, value: 'type', events: events(), where }
  }
  return (
    rolledUp(field, filter, conditions) ?? {
      table: 'events',
      value: isCoded(field) ? field : `arrayJoin(${listOf(field, filter)})`,
      events: 'count()',
      where: whereOf(conditions),
    }
  )
}

/**
 * The lists, and fields that are kept as codes, that are counted when events are loaded: by value and type, of all events and
 * of those of each country that takes part.
 */
const COUNTED: ReadonlySet<string> = new Set(['actors', 'wholes', 'tags', 'sources', 'status', 'response'])

function rolledUp(
  field: Exclude<Field, 'type'>,
  filter: Filter,
  { fields, span, others }: Conditions,
): CountedValues | null {
  const list = isCoded(field) ? field : listOf(field, filter)
  const clauses = [...fields].flatMap(([own, clause]) => (own === 'type' ? clause : []))
  const country = fields.has('country') ? countryOf(filter) : null
  if (others.length > 0 || country === undefined || clauses.length + (country === null ? 0 : 1) < fields.size)
    return null
  // Countries that take part are those that events of a type are counted by.
  if (list === 'countries') {
    const counted = allOf([`field = 'type' AND isByCountry = 1`, ...clauses, ...(span === null ? [] : [span])])
    return { table: 'roll_ups', value: 'country', events: 'sum(events)', where: counted }
  }
  if (span !== null || !COUNTED.has(list)) return null
  return {
    table: 'value_roll_ups',
    value: isCoded(field) ? 'toUInt8OrZero(value)' : 'value',
    events: 'sum(events)',
    where: allOf([
      `list = ${text(list)}`,
      ...(country === null ? ['isByCountry = 0'] : ['isByCountry = 1', `country = ${text(country)}`]),
      ...clauses,
    ]),
  }
}

/** The only one that the filter keeps: of several countries, an event may have two. */
function countryOf({ side, values }: Filter): string | undefined {
  const [country, ...more] = new Set(values.country)
  return side === 'either' && more.length === 0 ? country : undefined
}
