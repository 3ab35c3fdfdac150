import { compareText } from '../../order.ts'
import type { SideResponses } from '../../query.ts'
import { RESPONSE_STATES } from '../../../model/event.ts'
import { isAnswered, type ResponseSet } from '../../../model/response.ts'
import { ACCUSATION } from '../columns/columns.ts'
import { responseTimes } from '../response-times.ts'
import { SHOWN } from '../filter/row-selection.ts'
import { sideLabels } from '../side-labels.ts'
import type { Answerer } from '../memory-context.ts'

export const responses: Answerer<'responses'> = ({ columns, selector }, { filter, field }) => {
  const { blockers } = selector.select(filter)
  const { names, against } = sideLabels(columns, field, filter)
  const { least, greatest } = responseTimes(columns)
  const tallies = new Map<number, Tally>()
  for (let row = 0; row < columns.rows; row++) {
    if (blockers[row] !== SHOWN || columns.types[row] !== ACCUSATION) continue
    for (const label of against(row)) {
      const tally = tallies.get(label) ?? newTally()
      tallies.set(label, tally)
      count(tally, columns.responses[row]!)
      if (Number.isNaN(least[row])) continue
      tally.least.push(least[row]!)
      tally.greatest.push(greatest[row]!)
    }
  }
  const sides = Array.from(tallies, ([label, tally]) => sideOf(names[label]!, tally))
  return { sides: sides.sort((a, b) => b.accusations - a.accusations || compareText(a.side, b.side)) }
}

/**
 * Tally of the accusations against one side: counts by `RESPONSE_STATES`, and the times of those that were answered.
 */
interface Tally {
  accusations: number
  answered: number
  readonly states: number[]
  readonly least: number[]
  readonly greatest: number[]
}

function newTally(): Tally {
  return { accusations: 0, answered: 0, states: RESPONSE_STATES.map(() => 0), least: [], greatest: [] }
}

function count(tally: Tally, responses: ResponseSet): void {
  tally.accusations++
  if (isAnswered(responses)) tally.answered++
  for (let bit = 0; bit < tally.states.length; bit++) if ((responses & (1 << bit)) !== 0) tally.states[bit]!++
}

function sideOf(side: string, { accusations, answered, states, least, greatest }: Tally): SideResponses {
  const median = least.length === 0 ? null : { min: lowerMedian(least), max: lowerMedian(greatest) }
  return { side, accusations, states, answered, median }
}

function lowerMedian(values: readonly number[]): number {
  return Float64Array.from(values).sort()[(values.length - 1) >> 1]!
}
