/**
 * Builds the queries beside every picture, so that they can be sent before the components that show them are loaded.
 */
import { NO_FILTER, type Filter } from '../engine/filter.ts'
import type { Lane, Query, Summary } from '../engine/query.ts'
import { EVENT_TYPES } from '../model/event.ts'
import type { Field } from '../model/field.ts'
import { fitSpan } from './move-window.ts'

/** The order in which the fields are offered. */
export const SHOWN_FIELDS: readonly Field[] = [
  'type',
  'country',
  'actor',
  'response',
  'occurrence',
  'attribution',
  'sourceKind',
  'tag',
  'source',
]
/** More values than these are found by typing. */
const MOST_VALUES = 1000

const OVERVIEW_COLUMNS = 240
const TYPE_LANES: readonly Lane[] = EVENT_TYPES.map((value) => ({ field: 'type', value }))

/** Query for the number of events that the filter keeps. */
export const countQuery = (filter: Filter): Query<'count'> => ({ kind: 'count', filter })

/** Query for the values of all fields with their live counts. */
export const facetsQuery = (filter: Filter): Query<'facets'> => ({
  kind: 'facets',
  filter,
  fields: SHOWN_FIELDS,
  limit: MOST_VALUES,
})

/** Query for the events of the whole dataset over time, by type. */
export const overviewQuery = (filter: Filter, extent: Summary['extent']): Query<'density'> => ({
  kind: 'density',
  filter,
  lanes: TYPE_LANES,
  span: fitSpan(extent),
  columns: OVERVIEW_COLUMNS,
})

/** Returns all of these for a filter, and for no filter. */
export function firstQueries(filter: Filter, extent: Summary['extent']): readonly Query[] {
  return [
    facetsQuery(NO_FILTER),
    overviewQuery(NO_FILTER, extent),
    countQuery(filter),
    facetsQuery(filter),
    overviewQuery(filter, extent),
  ]
}
