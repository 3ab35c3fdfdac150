import { headerOf } from '../event-headers.ts'
import { OUTSIDE } from '../grids.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'
import type { Mark } from '../../query.ts'

export const marks: Answerer<'marks'> = (
  { columns, selector, grids, lanes },
  { filter, span, lanes: asked, limit },
) => {
  const { blockers } = selector.select(filter)
  const { cells } = grids.any(asked, span, filter.attributed)
  const laneOf = lanes.of(asked, filter.attributed)
  const total = countIn(cells, blockers)
  const rows = mostLinked(columns.byLinks, cells, blockers, Math.min(limit, total))
  return { span, total, marks: rows.map((row): Mark => Object.assign(headerOf(columns, row), { lane: laneOf[row]! })) }
}

function countIn(cells: Uint32Array, blockers: Uint8Array): number {
  let total = 0
  for (let row = 0; row < cells.length; row++) if (blockers[row] === SHOWN && cells[row] !== OUTSIDE) total++
  return total
}

/** Returns the first shown rows of `byLinks`; the caller knows that there are enough. */
function mostLinked(byLinks: Uint32Array, cells: Uint32Array, blockers: Uint8Array, count: number): number[] {
  const rows: number[] = []
  for (let place = 0; rows.length < count; place++) {
    const row = byLinks[place]!
    if (blockers[row] === SHOWN && cells[row] !== OUTSIDE) rows.push(row)
  }
  return rows
}
