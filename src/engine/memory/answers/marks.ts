import { briefOf } from '../briefs.ts'
import { NO_LANE } from '../lane-columns.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer, Store } from '../store.ts'
import type { Mark, Query } from '../../query.ts'

export const marks: Answerer<'marks'> = (store, query) => {
  const { columns } = store
  const candidates = candidatesOf(store, query)
  const total = candidates.reduce((total, isCandidate) => total + isCandidate, 0)
  const laneOf = store.lanes.of(query.lanes)
  const rows = mostLinked(store, candidates, query.limit)
  return {
    span: query.span,
    total,
    marks: rows.map((row): Mark => Object.assign(briefOf(columns, row), { lane: laneOf[row]! })),
  }
}

/** 1 for each row that is shown, in the span and in a lane. */
function candidatesOf({ columns, selector, lanes }: Store, { filter, span, lanes: asked }: Query<'marks'>): Uint8Array {
  const { blockers } = selector.select(filter)
  const laneOf = lanes.of(asked)
  const { starts, ends } = columns
  const candidates = new Uint8Array(columns.rows)
  for (let row = 0; row < candidates.length; row++) {
    if (blockers[row] === SHOWN && laneOf[row] !== NO_LANE && starts[row]! < span.end && span.start < ends[row]!) {
      candidates[row] = 1
    }
  }
  return candidates
}

/** At most `limit` candidates, the most linked first, then in order of date. */
function mostLinked({ columns }: Store, candidates: Uint8Array, limit: number): number[] {
  const { degrees, byDate, dateRanks } = columns
  const { least, room } = threshold(degrees, candidates, limit)
  let left = room
  const rows: number[] = []
  for (const row of byDate) {
    if (candidates[row] === 0 || degrees[row]! < least) continue
    if (degrees[row]! > least || left-- > 0) rows.push(row)
  }
  return rows.sort((a, b) => degrees[b]! - degrees[a]! || dateRanks[a]! - dateRanks[b]!)
}

/** The least degree that still fits into `limit`, and how many of exactly that degree do. */
function threshold(degrees: Uint32Array, candidates: Uint8Array, limit: number): { least: number; room: number } {
  const numbers = new Map<number, number>()
  for (let row = 0; row < candidates.length; row++) {
    if (candidates[row] === 1) numbers.set(degrees[row]!, (numbers.get(degrees[row]!) ?? 0) + 1)
  }
  let room = limit
  for (const degree of [...numbers.keys()].sort((a, b) => b - a)) {
    const number = numbers.get(degree)!
    if (number >= room) return { least: degree, room }
    room -= number
  }
  return { least: 0, room }
}
