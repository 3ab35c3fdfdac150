/** The order that ties are broken by everywhere: earliest start, then id by code point. */
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

/** The place of each row in `order`. */
export function ranksOf(order: Uint32Array): Uint32Array {
  const ranks = new Uint32Array(order.length)
  for (let rank = 0; rank < order.length; rank++) ranks[order[rank]!] = rank
  return ranks
}
