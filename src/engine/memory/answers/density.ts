import { type Grid, OUTSIDE, REACHES } from '../grids.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const density: Answerer<'density'> = ({ selector, grids }, { filter, lanes, span, columns }) => {
  const { blockers } = selector.select(filter)
  const strips = countStrips(grids.of(lanes, span, columns, filter.attributed), blockers, lanes.length * 3)
  return { span, columns, ...accumulated(strips, lanes.length, columns) }
}

interface Strips {
  /** By cell: the rows that are in it alone. */
  readonly points: Uint32Array
  /** By strip, with one column more: of the other rows, what changes from one column to the next. */
  readonly changes: Int32Array
  /** By strip: how many others there are. */
  readonly longer: Uint32Array
}

function countStrips({ cells, reaches, columns }: Grid, blockers: Uint8Array, count: number): Strips {
  const points = new Uint32Array(count * columns)
  const changes = new Int32Array(count * (columns + 1))
  const longer = new Uint32Array(count)
  for (let row = 0; row < blockers.length; row++) {
    if (blockers[row] !== SHOWN) continue
    const cell = cells[row]!
    if (cell < REACHES) points[cell]!++
    else if (cell !== OUTSIDE) {
      const at = cell - REACHES
      const strip = reaches[at]!
      longer[strip]!++
      changes[strip * (columns + 1) + reaches[at + 1]!]!++
      changes[strip * (columns + 1) + reaches[at + 2]! + 1]!--
    }
  }
  return { points, changes, longer }
}

/** To counts in order of lane, column, type, and how many rows there are of each lane and type, whatever they reach over. */
function accumulated({ points, changes, longer }: Strips, lanes: number, columns: number) {
  const counts = new Uint32Array(lanes * columns * 3)
  const totals = longer.slice()
  for (let strip = 0; strip < totals.length; strip++) {
    const lane = Math.floor(strip / 3)
    let reaching = 0
    for (let column = 0; column < columns; column++) {
      const alone = points[strip * columns + column]!
      reaching += changes[strip * (columns + 1) + column]!
      totals[strip]! += alone
      counts[(lane * columns + column) * 3 + (strip % 3)] = alone + reaching
    }
  }
  return { counts, totals }
}
