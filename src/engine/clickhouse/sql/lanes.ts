/** Builds lanes in statements. */
import { groupBy } from '../../../base/group-by.ts'
import type { Lane, LaneField } from '../../query.ts'
import { texts, wholes } from './literal.ts'

/** The number of the lane, among these, that an event lies in; -1 for none. Lanes are disjoint. */
export function laneNumber(lanes: readonly Lane[], columnOf: (field: LaneField) => string): string {
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
