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
  const { pairs, by, against } = countSides(columns, blockers, sides)
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

function countSides({ rows, types, responses }: Columns, blockers: Uint8Array, { names, by, against }: SideLabels) {
  const tallies = { pairs: new Map() as Tallies, by: new Map() as Tallies, against: new Map() as Tallies }
  for (let row = 0; row < rows; row++) {
    if (blockers[row] !== SHOWN) continue
    const type = types[row]!
    const met = placeOf(responses[row]!)
    const accused = against(row)
    for (const label of accused) add(tallies.against, label, type, met)
    for (const accuser of by(row)) {
      add(tallies.by, accuser, type, met)
      for (const label of accused) add(tallies.pairs, accuser * names.length + label, type, met)
    }
  }
  return tallies
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
