import { EVENT_TYPES } from '../../../model/event.ts'
import { countsFrom, END } from '../../../model/dates/time.ts'
import type { LaneSummary } from '../../query.ts'
import { compareText } from '../../order.ts'
import { laneReading } from '../columns/lane-columns.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

const ATTACK = EVENT_TYPES.indexOf('attack')

export const lanes: Answerer<'lanes'> = ({ columns, selector }, { filter, field }) => {
  const { blockers } = selector.select(filter)
  const { starts, ends, types } = columns
  const { codes, values } = laneReading(columns, field, filter.attributed)
  const firsts = new Float64Array(values.length).fill(END)
  const counts = new Uint32Array(values.length * 3)
  for (let row = 0; row < blockers.length; row++) {
    if (blockers[row] !== SHOWN) continue
    const code = codes[row]!
    counts[code * 3 + types[row]!]!++
    if (types[row] === ATTACK) continue
    const from = countsFrom(starts[row]!, ends[row]!)
    if (from < firsts[code]!) firsts[code] = from
  }
  const byValue = new Map<string, LaneSummary>()
  values.forEach((value, code) => {
    if (value === null) return
    const [a, b, c] = counts.subarray(code * 3, code * 3 + 3) as unknown as LaneSummary['counts']
    const known = byValue.get(value) ?? { first: END, counts: [0, 0, 0] }
    const [x, y, z] = known.counts
    byValue.set(value, { value, first: Math.min(known.first, firsts[code]!), counts: [a + x, b + y, c + z] })
  })
  const held = [...byValue.values()].filter(({ counts }) => counts.some((count) => count > 0))
  return { lanes: held.sort((a, b) => a.first - b.first || compareText(a.value, b.value)) }
}
