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
    const numbers = listOf(lists, row)
    if (numbers.length === 1) return single[numbers[0]!]!
    return new Set(Array.from(numbers, (number) => labels[number]!))
  }
  return { names: field === 'country' ? cast.countryNames : cast.ids, labelsAt }
}
