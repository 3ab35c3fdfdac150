import { compareText } from '../../order.ts'
import type { MatrixCell, MatrixTally, SideTotal } from '../../query.ts'
import { isAnswered, NONE_FOUND, NOT_SOUGHT, type ResponseSet } from '../../../model/response.ts'
import type { Columns } from '../columns/columns.ts'
import { type SideLabels, sideLabels } from '../side-labels.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const matrix: Answerer<'matrix'> = ({ columns, selector }, { filter, field }) => {
  const { blockers } = selector.select(filter)
  const sides = sideLabels(columns, field, filter)
  const { names } = sides
  const { pairs, by, against, uncrossed } = countSides(columns, blockers, sides)
  const cells = Array.from(pairs, ([pair, counts]): MatrixCell => ({
    by: names[Math.floor(pair / names.length)]!,
    against: names[pair % names.length]!,
    ...tallyOf(counts),
  }))
  const totalsOf = (counts: Tallies) =>
    Array.from(counts, ([side, counts]): SideTotal => ({ side: names[side]!, ...tallyOf(counts) })).sort((a, b) =>
      compareText(a.side, b.side),
    )
  return {
    ...(uncrossed > 0 && { uncrossed }),
    cells: cells.sort((a, b) => compareText(a.by, b.by) || compareText(a.against, b.against)),
    by: totalsOf(by),
    against: totalsOf(against),
  }
}

/** Events of each type; of the accusations, those that were answered, met with silence, and were not searched. */
type Counts = [number, number, number, number, number, number]

/** How accusations were met: the places in `Counts`, or that nobody could answer. */
const ANSWERED = 3
const NONE = 4
const UNSOUGHT = 5
const NOWHERE = -1

/** Counts by the number of a side, or of a pair: `by * names + against`. */
type Tallies = Map<number, Counts>

/** Maximum number of pairs of the parties of one event, and of all pairs: 3,000 parties on both sides would be nine million. */
export const MOST_PAIRS_OF_EVENT = 10_000
const MOST_PAIRS = 1_000_000

function countSides({ rows, types, responses }: Columns, blockers: Uint8Array, { names, by, against }: SideLabels) {
  const tallies = { pairs: new Map() as Tallies, by: new Map() as Tallies, against: new Map() as Tallies }
  let uncrossed = 0
  for (let row = 0; row < rows; row++) {
    if (blockers[row] !== SHOWN) continue
    const type = types[row]!
    const met = placeOf(responses[row]!)
    const [accusers, accused] = [by(row), against(row)]
    const isCrossed = accusers.length * accused.length <= MOST_PAIRS_OF_EVENT && tallies.pairs.size < MOST_PAIRS
    if (!isCrossed) uncrossed++
    for (const label of accused) add(tallies.against, label, type, met)
    for (const accuser of accusers) {
      add(tallies.by, accuser, type, met)
      if (!isCrossed) continue
      for (const label of accused) add(tallies.pairs, accuser * names.length + label, type, met)
    }
  }
  return { ...tallies, uncrossed }
}

function placeOf(responses: ResponseSet): number {
  if (isAnswered(responses)) return ANSWERED
  return responses === NONE_FOUND ? NONE : responses === NOT_SOUGHT ? UNSOUGHT : NOWHERE
}

function add(tallies: Tallies, key: number, type: number, met: number): void {
  let counts = tallies.get(key)
  if (counts === undefined) tallies.set(key, (counts = [0, 0, 0, 0, 0, 0]))
  counts[type]!++
  if (met !== NOWHERE) counts[met]!++
}

function tallyOf([a, b, c, answered, noneFound, notSought]: Counts): MatrixTally {
  return { counts: [a, b, c], answered, noneFound, notSought }
}
