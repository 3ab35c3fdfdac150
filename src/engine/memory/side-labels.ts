/** The countries or actors on one side of an event. */
import type { PartyField } from '../../model/field.ts'
import type { Columns } from './columns.ts'
import { type Lists, listOf } from './lists.ts'

export interface SideLabels {
  readonly names: readonly string[]
  /** Indices into `names`, each once. */
  readonly labelsAt: (lists: Lists, row: number) => Iterable<number>
}

export function sideLabels({ cast }: Columns, field: PartyField): SideLabels {
  const labels = field === 'country' ? cast.countries : cast.ids.map((_, number) => number)
  const single = labels.map((label) => [label])
  const labelsAt = (lists: Lists, row: number): Iterable<number> => {
    const start = lists.offsets[row]!
    if (lists.offsets[row + 1]! - start === 1) return single[lists.values[start]!]!
    return new Set(Array.from(listOf(lists, row), (number) => labels[number]!))
  }
  return { names: field === 'country' ? cast.countryNames : cast.ids, labelsAt }
}
