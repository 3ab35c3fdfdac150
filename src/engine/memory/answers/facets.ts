import type { Field } from '../../../model/field.ts'
import { compareText } from '../../order.ts'
import type { FacetValue } from '../../query.ts'
import type { Codes } from '../columns/lists.ts'
import { type CodeReading, type ListReading, readingOf } from '../filter/field-codes.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const facets: Answerer<'facets'> = ({ columns, selector }, { filter, fields, limit }) => {
  const { blockers, clauseOf } = selector.select(filter)
  const tally = tallies(blockers)
  const facetOf = (field: Field) => {
    const reading = readingOf(columns, field, filter)
    const own = clauseOf(field)
    const counts = reading.kind === 'codes' ? countCodes(reading, tally, own) : countLists(reading, blockers, own)
    return ranked(reading.names, counts, filter.values[field] ?? [], limit)
  }
  return Object.fromEntries(fields.map((field) => [field, facetOf(field)]))
}

/** Counts rows by code: rows that pass the filter, and rows that only the clause `own` excludes. */
type Tally = (codes: Codes, kinds: number, own: number) => Uint32Array

/**
 * Returns a counter that remembers its counts, because fields on one column (countries and actors) mostly need one pass
 * between them.
 */
function tallies(blockers: Uint8Array): Tally {
  const known = new Map<Codes, Map<number, Uint32Array>>()
  return (codes, kinds, own) => {
    const byOwn = known.get(codes) ?? new Map<number, Uint32Array>()
    known.set(codes, byOwn)
    const counts = byOwn.get(own) ?? tallied(codes, kinds, blockers, own)
    byOwn.set(own, counts)
    return counts
  }
}

function tallied(codes: Codes, kinds: number, blockers: Uint8Array, own: number): Uint32Array {
  const counts = new Uint32Array(kinds)
  for (let row = 0; row < codes.length; row++) {
    const blocker = blockers[row]!
    if (blocker === SHOWN || blocker === own) counts[codes[row]!]!++
  }
  return counts
}

function countCodes({ codes, labels, names }: CodeReading, tally: Tally, own: number): Uint32Array {
  const { offsets, values } = labels
  const kinds = offsets.length - 1
  const byCode = tally(codes, kinds, own)
  const counts = new Uint32Array(names.length)
  for (let code = 0; code < kinds; code++) {
    if (byCode[code] === 0) continue
    for (let at = offsets[code]!; at < offsets[code + 1]!; at++) counts[values[at]!]! += byCode[code]!
  }
  return counts
}

function countLists({ lists, names }: ListReading, blockers: Uint8Array, own: number): Uint32Array {
  const { offsets, values } = lists
  const counts = new Uint32Array(names.length)
  for (let row = 0; row < blockers.length; row++) {
    const blocker = blockers[row]!
    if (blocker !== SHOWN && blocker !== own) continue
    for (let at = offsets[row]!, end = offsets[row + 1]!; at < end; at++) counts[values[at]!]!++
  }
  return counts
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
