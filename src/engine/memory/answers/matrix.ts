import { compareText } from '../../order.ts'
import type { MatrixCell } from '../../query.ts'
import { ACCUSATION, type Columns } from '../columns.ts'
import { type SideField, sideLabels } from '../side-labels.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer } from '../store.ts'

export const matrix: Answerer<'matrix'> = ({ columns, selector }, { filter, field }) => {
  const { blockers } = selector.select(filter)
  const { names } = sideLabels(columns, field)
  const cells = Array.from(countPairs(columns, blockers, field), ([pair, [a, b, c, answered]]): MatrixCell => {
    const by = names[Math.floor(pair / names.length)]!
    const against = names[pair % names.length]!
    return { by, against, counts: [a, b, c], answered }
  })
  return { cells: cells.sort((a, b) => compareText(a.by, b.by) || compareText(a.against, b.against)) }
}

/** Events of each type, then answered accusations. */
type PairCounts = [number, number, number, number]
const ANSWERED = 3

/** By `by * names + against`. */
function countPairs(columns: Columns, blockers: Uint8Array, field: SideField): Map<number, PairCounts> {
  const { types, responses, by, against } = columns
  const { names, labelsAt } = sideLabels(columns, field)
  const pairs = new Map<number, PairCounts>()
  for (let row = 0; row < columns.rows; row++) {
    if (blockers[row] !== SHOWN) continue
    const accused = labelsAt(against, row)
    for (const accuser of labelsAt(by, row)) {
      for (const label of accused) {
        const pair = accuser * names.length + label
        let counts = pairs.get(pair)
        if (counts === undefined) pairs.set(pair, (counts = [0, 0, 0, 0]))
        counts[types[row]!]!++
        if (types[row] === ACCUSATION && responses[row] !== 0) counts[ANSWERED]++
      }
    }
  }
  return pairs
}
