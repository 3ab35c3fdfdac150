/** The countries or actors on one side of an event. */
import type { PartyField } from '../../model/field.ts'
import type { Filter } from '../filter.ts'
import type { Columns } from './columns/columns.ts'
import { listOf } from './columns/lists.ts'
import type { SharedLists } from './columns/shared-lists.ts'

export interface SideLabels {
  readonly names: readonly string[]
  /** Returns indices into `names`, each once. */
  readonly by: (row: number) => readonly number[]
  readonly against: (row: number) => readonly number[]
}

/** Of an actor of several countries, each. */
export function sideLabels(
  { cast, by, against }: Columns,
  field: PartyField,
  { attributed }: Pick<Filter, 'attributed'>,
): SideLabels {
  const labels = field === 'country' ? cast.countries[attributed] : cast.ids.map((_, number) => [number])
  const labelsAt = ({ codes, lists }: SharedLists) => {
    const byList = Array.from({ length: lists.offsets.length - 1 }, (_, list) => [
      ...new Set(Array.from(listOf(lists, list), (number) => labels[number]!).flat()),
    ])
    return (row: number) => byList[codes[row]!]!
  }
  return {
    names: field === 'country' ? cast.countryNames : cast.ids,
    by: labelsAt(by),
    against: labelsAt(against),
  }
}
