/** Sorts lanes and groups. */
import type { LaneMove, LaneOrder } from './view.ts'

/**
 * Sorts members (given in order of first appearance), then applies the user's moves one after the other. `to` is an
 * index among the existing members; a move of a missing member does nothing.
 */
export function inOrder<T extends { readonly key: string; readonly count: number }>(
  members: readonly T[],
  order: LaneOrder,
  moves: readonly LaneMove[],
): readonly T[] {
  const list = [...members]
  if (order === 'count') list.sort((a, b) => b.count - a.count)
  for (const { key, to } of moves) {
    const from = list.findIndex((member) => member.key === key)
    if (from !== -1) list.splice(to, 0, ...list.splice(from, 1))
  }
  return list
}
