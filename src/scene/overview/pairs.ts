/** Which pairs of sides the overview tells one by one, and what is left. */
import type { Exchanges, KindCounts } from '../../engine/query.ts'
import { NO_VALUE } from '../../model/field.ts'
import { NO_KINDS, sumKinds, totalOf } from './bars.ts'
import type { Facing } from './strips.ts'

export interface PairRow {
  readonly by: string
  readonly against: string
  readonly kinds: KindCounts
}

export interface PairRows {
  readonly facing: Facing
  readonly rows: readonly PairRow[]
  /** What the other pairs come to, each accusation once a pair; `null` if there are none. */
  readonly rest: { readonly pairs: number; readonly kinds: KindCounts } | null
}

/** The two sides with the most accusations between them, the one that accused first in front; then the largest other pairs. */
export function pairRowsOf({ pairs, months }: Pick<Exchanges, 'pairs' | 'months'>, most: number): PairRows {
  const facing = facingOf(pairs, months)
  const between = facing === null ? [] : [rowOf(pairs, facing[0], facing[1]), rowOf(pairs, facing[1], facing[0])]
  const others = pairs
    .filter(({ by, against }) => !between.some((row) => row.by === by && row.against === against))
    .toSorted((a, b) => totalOf(b.kinds) - totalOf(a.kinds))
  const room = most - between.length
  const shown = others.length <= room ? others : others.slice(0, room - 1)
  const left = others.slice(shown.length)
  const kinds = left.reduce<KindCounts>((sum, row) => sumKinds(sum, row.kinds), NO_KINDS)
  return {
    facing,
    rows: [...between, ...shown],
    rest: left.length === 0 ? null : { pairs: left.length, kinds },
  }
}

function rowOf(pairs: Exchanges['pairs'], by: string, against: string): PairRow {
  return pairs.find((pair) => pair.by === by && pair.against === against) ?? { by, against, kinds: NO_KINDS }
}

function facingOf(pairs: Exchanges['pairs'], months: Exchanges['months']): Facing {
  const between = new Map<string, { sides: readonly [string, string]; count: number }>()
  for (const { by, against, kinds } of pairs) {
    if (by === against || by === NO_VALUE || against === NO_VALUE) continue
    const sides: readonly [string, string] = by < against ? [by, against] : [against, by]
    const known = between.get(sides.join('\n'))
    between.set(sides.join('\n'), { sides, count: (known?.count ?? 0) + totalOf(kinds) })
  }
  const [largest] = [...between.values()].sort((a, b) => b.count - a.count)
  if (largest === undefined) return null
  const [one, other] = largest.sides
  const firstOf = (side: string) => months.find((month) => month.side === side)?.month ?? Infinity
  return firstOf(other) < firstOf(one) ? [other, one] : [one, other]
}
