/** Counts that were added up when events were loaded: by lane, type, country and stated span. */
import type { Filter } from '../filter.ts'
import type { LaneField } from '../query.ts'
import { type Conditions, whereOf } from './conditions.ts'

/** Where events per lane are counted from. */
export interface Counted {
  readonly table: string
  /** How many events, be it of those that meet a condition. */
  readonly events: (condition?: string) => string
  readonly where: string
}

export function countedFrom(_filter: Filter, _fields: readonly LaneField[], conditions: Conditions): Counted {
  return {
    table: 'events',
    events: (condition) => (condition === undefined ? 'count()' : `countIf(${condition})`),
    where: whereOf(conditions),
  }
}
