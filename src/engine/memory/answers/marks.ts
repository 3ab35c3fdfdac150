import { briefOf } from '../briefs.ts'
import type { Columns } from '../columns.ts'
import { NO_LANE } from '../lane-columns.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer, Store } from '../store.ts'
import type { Mark, Query } from '../../query.ts'

export const marks: Answerer<'marks'> = (store, query) => {
  const { columns } = store
  const candidates = candidatesOf(store, query)
  const laneOf = store.lanes.of(query.lanes)
  const rows = mostLinked(columns, candidates, query.limit)
  return {
    span: query.span,
    total: candidates.total,
    marks: rows.map((row): Mark => Object.assign(briefOf(columns, row), { lane: laneOf[row]! })),
  }
}

interface Candidates {
  /** 1 for each row that is shown, in the span and in a lane. */
  readonly isOne: Uint8Array
  readonly total: number
  /** How many of them have how many links. */
  readonly byDegree: readonly number[]
}

function candidatesOf({ columns, selector, lanes }: Store, { filter, span, lanes: asked }: Query<'marks'>): Candidates {
  const { blockers } = selector.select(filter)
  const laneOf = lanes.of(asked)
  const { starts, ends, degrees } = columns
  const isOne = new Uint8Array(columns.rows)
  const byDegree: number[] = [0]
  let total = 0
  for (let row = 0; row < isOne.length; row++) {
    if (blockers[row] !== SHOWN || laneOf[row] === NO_LANE || starts[row]! >= span.end || span.start >= ends[row]!)
      continue
    isOne[row] = 1
    total++
    const degree = degrees[row]!
    while (byDegree.length <= degree) byDegree.push(0)
    byDegree[degree]!++
  }
  return { isOne, total, byDegree }
}

/** At most `limit` candidates, the most linked first, then in order of date. */
function mostLinked({ degrees, byDate, dateRanks }: Columns, { isOne, byDegree }: Candidates, limit: number): number[] {
  const { least, room } = threshold(byDegree, limit)
  const rows: number[] = []
  for (let row = 0; row < isOne.length; row++) if (isOne[row] === 1 && degrees[row]! > least) rows.push(row)
  // Of those at the threshold, which may be very many, the first by date.
  const most = rows.length + room
  for (let place = 0; place < byDate.length && rows.length < most; place++) {
    const row = byDate[place]!
    if (isOne[row] === 1 && degrees[row] === least) rows.push(row)
  }
  return rows.sort((a, b) => degrees[b]! - degrees[a]! || dateRanks[a]! - dateRanks[b]!)
}

/** The least degree of those that still fit into `limit`, and for how many of exactly that degree there is room. */
function threshold(byDegree: readonly number[], limit: number): { least: number; room: number } {
  let room = limit
  for (let degree = byDegree.length - 1; degree > 0; degree--) {
    if (byDegree[degree]! >= room) return { least: degree, room }
    room -= byDegree[degree]!
  }
  return { least: 0, room: Math.min(room, byDegree[0]!) }
}
