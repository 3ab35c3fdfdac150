import { type Grid, OUTSIDE, REACHES } from '../grids.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const density: Answerer<'density'> = ({ selector, grids }, { filter, lanes, span, columns }) => {
  const { blockers } = selector.select(filter)
  const strips = countStrips(grids.of(lanes, span, columns, filter.attributed), blockers, lanes.length * 3)
  return { span, columns, ...accumulated(strips, lanes.length, columns) }
}

interface Strips {
  /** Number of rows by cell, for rows within one column. */
  readonly points: Uint32Array
  /**
   * Differences from one column to the next by strip (one column more than the strip has), for rows that cover several
   * columns.
   */
  readonly changes: Int32Array
  /** Number of rows by strip that cover several columns. */
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

/**
 * Sums the differences to counts in order of lane, column and type, and returns the number of rows of each lane and
 * type, whatever columns they cover.
 */
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
