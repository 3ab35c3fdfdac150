import type { Field } from '../../../model/field.ts'
import { compareText } from '../../order.ts'
import type { FacetValue } from '../../query.ts'
import type { Lists } from '../lists.ts'
import { type ListReading, type Reading, readingOf } from '../reading.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer } from '../store.ts'

export const facets: Answerer<'facets'> = ({ columns, selector }, { filter, fields, limit }) => {
  const { blockers, clauseOf } = selector.select(filter)
  const facetOf = (field: Field) => {
    const reading = readingOf(columns, field, filter)
    return ranked(reading.names, countsOf(reading, blockers, clauseOf(field)), filter.values[field] ?? [], limit)
  }
  return Object.fromEntries(fields.map((field) => [field, facetOf(field)]))
}

/** Events by value: of rows that are shown, or that nothing but `own` is against. */
function countsOf(reading: Reading, blockers: Uint8Array, own: number): Uint32Array {
  return reading.kind === 'single'
    ? countCodes(reading.codes, blockers, own).subarray(0, reading.names.length)
    : countLabels(reading, blockers, own)
}

function countCodes(codes: Uint8Array, blockers: Uint8Array, own: number): Uint32Array {
  const counts = new Uint32Array(256)
  for (let row = 0; row < codes.length; row++) {
    const blocker = blockers[row]!
    if (blocker === SHOWN || blocker === own) counts[codes[row]!]!++
  }
  return counts
}

function countLabels(reading: ListReading, blockers: Uint8Array, own: number): Uint32Array {
  const { labels, names } = reading
  const counts = new Uint32Array(names.length)
  const isOneEach = labels.values.length === labels.offsets.length - 1
  if (isOneEach) countOneEach(reading, blockers, own, counts)
  else countSeveral(reading, blockers, own, counts)
  return counts
}

/** Where every code has one label, which is most of the time, and worth a loop without another in it. */
function countOneEach({ lists, labels }: ListReading, blockers: Uint8Array, own: number, counts: Uint32Array): void {
  const labelOf = labels.values
  const [first, second] = lists as readonly [Lists, Lists?]
  const { offsets, values } = first
  // The row after the last that counted for a label, so that a row counts once.
  const counted = new Uint32Array(counts.length)
  for (let row = 0; row < blockers.length; row++) {
    const blocker = blockers[row]!
    if (blocker !== SHOWN && blocker !== own) continue
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
      const label = labelOf[values[at]!]!
      if (counted[label] === row + 1) continue
      counted[label] = row + 1
      counts[label]!++
    }
    if (second === undefined) continue
    for (let at = second.offsets[row]!, end = second.offsets[row + 1]!; at < end; at++) {
      const label = labelOf[second.values[at]!]!
      if (counted[label] === row + 1) continue
      counted[label] = row + 1
      counts[label]!++
    }
  }
}

function countSeveral({ lists, labels }: ListReading, blockers: Uint8Array, own: number, counts: Uint32Array): void {
  const counted = new Uint32Array(counts.length)
  for (let row = 0; row < blockers.length; row++) {
    const blocker = blockers[row]!
    if (blocker !== SHOWN && blocker !== own) continue
    for (let side = 0; side < lists.length; side++) {
      const { offsets, values } = lists[side]!
      for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) {
        const code = values[at]!
        for (let each = labels.offsets[code]!; each < labels.offsets[code + 1]!; each++) {
          const label = labels.values[each]!
          if (counted[label] === row + 1) continue
          counted[label] = row + 1
          counts[label]!++
        }
      }
    }
  }
}

function ranked(names: readonly string[], counts: Uint32Array, named: readonly string[], limit: number): FacetValue[] {
  const inOrder = (values: FacetValue[]) => values.sort((a, b) => b.count - a.count || compareText(a.value, b.value))
  const all = inOrder(names.flatMap((value, at) => (counts[at] === 0 ? [] : [{ value, count: counts[at]! }])))
  const top = all.slice(0, limit)
  const listed = new Set(top.map(({ value }) => value))
  const missing = [...new Set(named)].filter((value) => !listed.has(value))
  const rest = missing.map((value) => ({ value, count: counts[names.indexOf(value)] ?? 0 }))
  return inOrder([...top, ...rest])
}
