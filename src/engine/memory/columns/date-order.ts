/** Sorts rows. Ties are broken by earliest start, then id by code point. */
import { ascending } from './ascending.ts'
import type { Ids } from './ids.ts'

export function orderByDate(starts: Float64Array, ids: Ids): Uint32Array {
  const order = ascending(starts)
  for (let from = 0, to = 1; from < order.length; from = to++) {
    const start = starts[order[from]!]
    while (to < order.length && starts[order[to]!] === start) to++
    if (to - from > 1) order.subarray(from, to).sort((a, b) => ids.compare(a, b))
  }
  return order
}

/** Returns the rows with the most links first; ties in the order of `byDate`. */
export function orderByLinks(degrees: Uint32Array, byDate: Uint32Array): Uint32Array {
  const most = degrees.reduce((greatest, degree) => Math.max(greatest, degree), 0)
  const starts = new Uint32Array(most + 2)
  for (const degree of degrees) starts[most - degree + 1]!++
  for (let at = 1; at < starts.length; at++) starts[at]! += starts[at - 1]!
  const order = new Uint32Array(byDate.length)
  for (const row of byDate) order[starts[most - degrees[row]!]!++] = row
  return order
}

/** Returns the position of each row in `order`. */
export function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank
  return ranks
}
