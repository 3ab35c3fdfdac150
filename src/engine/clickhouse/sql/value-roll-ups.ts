/**
 * Chooses the table that the values of a field are counted from: roll-ups if they can answer the filter, else the
 * events themselves.
 */
import type { Field } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import { CODES, isCoded, listOf } from './columns.ts'
import { allOf } from './comparing.ts'
import { type Conditions, whereOf } from './conditions.ts'
import { text } from './literal.ts'
import { countedFrom, countryClauses, plainClauses } from './roll-ups.ts'

interface CountedValues {
  readonly table: string
  /** SQL for the value; a row of the table may hold several. */
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
      value: `arrayJoin(${isCoded(field) ? CODES[field] : listOf(field, filter)})`,
      events: 'count()',
      where: whereOf(conditions),
    }
  )
}

/**
 * List columns and coded fields that are counted at load, by value and type, for all events and for those of each
 * participating country.
 */
const COUNTED: ReadonlySet<string> = new Set([
  'actors',
  'wholes',
  'tags',
  'sources',
  'sourceKinds',
  'occurrence',
  'attribution',
  'responses',
])

function rolledUp(field: Exclude<Field, 'type'>, filter: Filter, conditions: Conditions): CountedValues | null {
  const list = isCoded(field) ? (field === 'response' ? 'responses' : field) : listOf(field, filter)
  const plain = plainClauses(filter, conditions)
  if (plain === null) return null
  const { type, span } = plain
  // Countries that take part are those that events of a type are counted by.
  if (list === 'countries') {
    const counted = allOf([`field = 'type' AND isByCountry = 1`, ...type, ...span])
    return { table: 'roll_ups', value: 'country', events: 'sum(events)', where: counted }
  }
  if (span.length > 0 || !COUNTED.has(list)) return null
  return {
    table: 'value_roll_ups',
    value: isCoded(field) ? 'toUInt8OrZero(value)' : 'value',
    events: 'sum(events)',
    where: allOf([`list = ${text(list)}`, ...countryClauses(plain), ...type]),
  }
}
