import { briefOf } from '../briefs.ts'
import { NO_LANE } from '../lane-columns.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer, Store } from '../store.ts'
import type { Mark, Query } from '../../query.ts'

export const marks: Answerer<'marks'> = (store, query) => {
  const { columns } = store
  const { candidates, total } = candidatesOf(store, query)
  const laneOf = store.lanes.of(query.lanes)
  const rows = mostLinked(store, candidates, query.limit)
  return {
    span: query.span,
    total,
    marks: rows.map((row): Mark => Object.assign(briefOf(columns, row), { lane: laneOf[row]! })),
  }
}

interface Candidates {
  /** 1 for each row that is shown, in the span and in a lane. */
  readonly candidates: Uint8Array
  readonly total: number
}

function candidatesOf({ columns, selector, lanes }: Store, { filter, span, lanes: asked }: Query<'marks'>): Candidates {
  const { blockers } = selector.select(filter)
  const laneOf = lanes.of(asked)
  const { starts, ends } = columns
  const candidates = new Uint8Array(columns.rows)
  let total = 0
  for (let row = 0; row < candidates.length; row++) {
    if (blockers[row] === SHOWN && laneOf[row] !== NO_LANE && starts[row]! < span.end && span.start < ends[row]!) {
      candidates[row] = 1
      total++
    }
  }
  return { candidates, total }
}

/** At most `limit` candidates, the most linked first, then in order of date. */
function mostLinked({ columns }: Store, candidates: Uint8Array, limit: number): number[] {
  const { degrees, byDate, dateRanks } = columns
  const { least, room } = threshold(degrees, candidates, limit)
  let left = room
  const rows: number[] = []
  for (let place = 0; place < byDate.length; place++) {
    const row = byDate[place]!
    if (candidates[row] === 0 || degrees[row]! < least) continue
    if (degrees[row]! > least || left-- > 0) rows.push(row)
  }
  return rows.sort((a, b) => degrees[b]! - degrees[a]! || dateRanks[a]! - dateRanks[b]!)
}

/** The least degree that still fits into `limit`, and how many of exactly that degree do. */
function threshold(degrees: Uint32Array, candidates: Uint8Array, limit: number): { least: number; room: number } {
  const numbers = numbersByDegree(degrees, candidates)
  let room = limit
  for (let degree = numbers.length - 1; degree > 0; degree--) {
    if (numbers[degree]! >= room) return { least: degree, room }
    room -= numbers[degree]!
  }
  return { least: 0, room }
}

function numbersByDegree(degrees: Uint32Array, candidates: Uint8Array): Uint32Array {
  let greatest = 0
  for (let row = 0; row < degrees.length; row++) if (degrees[row]! > greatest) greatest = degrees[row]!
  const numbers = new Uint32Array(greatest + 1)
  for (let row = 0; row < degrees.length; row++) if (candidates[row] === 1) numbers[degrees[row]!]!++
  return numbers
}
