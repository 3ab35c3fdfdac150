/** Sorts titles. */
import { compareText } from '../order.ts'
import type { Columns } from './columns/columns.ts'

const remembered = new WeakMap<Columns, Uint32Array>()

/** Returns each row's rank by folded title; equal titles have equal ranks. Takes seconds for a million rows, once. */
export function titleRanks(columns: Columns): Uint32Array {
  const known = remembered.get(columns)
  if (known !== undefined) return known
  const ranks = rank(Array.from({ length: columns.rows }, (_, row) => columns.texts.foldedTitle(row)))
  remembered.set(columns, ranks)
  return ranks
}

function rank(titles: readonly string[]): Uint32Array {
  const order = Uint32Array.from(titles.keys()).sort((a, b) => compareText(titles[a]!, titles[b]!))
  const ranks = new Uint32Array(titles.length)
  for (let at = 1; at < order.length; at++) {
    const isSame = titles[order[at]!] === titles[order[at - 1]!]
    ranks[order[at]!] = ranks[order[at - 1]!]! + (isSame ? 0 : 1)
  }
  return ranks
}
