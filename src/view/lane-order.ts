/** The order of lanes and of their groups. */
import type { LaneMove, LaneOrder } from './view.ts'

/**
 * The members (given in order of first appearance) in the order wanted, then with the reader's own moves done one after
 * the other. `to` counts among the members there are; one that is not there moves nothing.
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
