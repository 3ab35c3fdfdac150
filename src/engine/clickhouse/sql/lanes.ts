/** Builds lanes in statements. */
import { groupBy } from '../../../base/group-by.ts'
import type { Lane, LaneField } from '../../query.ts'
import { LANE_COLUMNS } from './columns.ts'
import { texts, wholes } from './literal.ts'

/** SQL for the index of the lane that contains an event; -1 for none. Lanes are disjoint. */
export function laneNumber(lanes: readonly Lane[], columnOf = (field: LaneField) => LANE_COLUMNS[field]): string {
  const numbered = lanes.map((lane, number) => ({ ...lane, number }))
  const byField = Array.from(
    groupBy(numbered, ({ field }) => field),
    ([field, own]) => {
      const values = texts(own.map(({ value }) => value))
      return `transform(${columnOf(field)}, ${values}, ${wholes(own.map(({ number }) => number))}, -1)`
    },
  )
  return byField.length === 0 ? '-1' : byField.reduce((all, own) => `greatest(${all}, ${own})`)
}
