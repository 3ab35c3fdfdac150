import { NO_LANE } from '../lane-columns.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer } from '../store.ts'

export const density: Answerer<'density'> = ({ columns: all, selector, lanes: laneColumns }, query) => {
  const { span, columns } = query
  const { blockers } = selector.select(query.filter)
  const laneOf = laneColumns.of(query.lanes)
  const { starts, ends, types } = all
  const perMilli = columns / (span.end - span.start)
  const stride = columns + 1
  // Events in one column are counted there; of longer ones, what changes from one column to the next.
  const points = new Uint32Array(query.lanes.length * 3 * columns)
  const changes = new Int32Array(query.lanes.length * 3 * stride)
  const totals = new Uint32Array(query.lanes.length * 3)
  for (let row = 0; row < blockers.length; row++) {
    if (blockers[row] !== SHOWN) continue
    const start = starts[row]!
    const end = ends[row]!
    if (start >= span.end || end <= span.start) continue
    const lane = laneOf[row]!
    if (lane === NO_LANE) continue
    const cell = lane * 3 + types[row]!
    totals[cell]!++
    const first = start <= span.start ? 0 : Math.min(columns - 1, Math.floor((start - span.start) * perMilli))
    const last = end >= span.end ? columns - 1 : Math.min(columns - 1, Math.ceil((end - span.start) * perMilli) - 1)
    if (last <= first) points[cell * columns + first]!++
    else {
      changes[cell * stride + first]!++
      changes[cell * stride + last + 1]!--
    }
  }
  return { span, columns, counts: accumulated(points, changes, query.lanes.length, columns), totals }
}

/** From counts and changes in order of lane, type, column to counts in order of lane, column, type. */
function accumulated(points: Uint32Array, changes: Int32Array, lanes: number, columns: number): Uint32Array {
  const counts = new Uint32Array(lanes * columns * 3)
  for (let cell = 0; cell < lanes * 3; cell++) {
    const lane = Math.floor(cell / 3)
    let longer = 0
    for (let column = 0; column < columns; column++) {
      longer += changes[cell * (columns + 1) + column]!
      counts[(lane * columns + column) * 3 + (cell % 3)] = points[cell * columns + column]! + longer
    }
  }
  return counts
}
