import type { Party } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import { headersOf } from '../event-headers.ts'
import type { ActorColumns } from '../columns/actor-columns.ts'
import { markLists } from '../columns/lists.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const spoken: Answerer<'spoken'> = ({ columns, selector }, { filter, span, parties, offset, limit }) => {
  const { blockers } = selector.select(filter)
  const { byDate, starts, ends } = columns
  const { codes, lists } = columns.by
  const speaks = new Uint8Array(lists.offsets.length - 1)
  markLists(lists, membersOf(columns.cast, parties, filter), speaks)
  const rows: number[] = []
  let total = 0
  for (const row of byDate) {
    if (blockers[row] !== SHOWN || starts[row]! >= span.end || ends[row]! <= span.start) continue
    if (speaks[codes[row]!] === 0) continue
    if (total >= offset && total < offset + limit) rows.push(row)
    total++
  }
  return { rows: headersOf(columns, rows), total }
}

/** 1 for each actor that is, or belongs to, one of the parties. */
function membersOf(
  { ids, countries, countryNames }: ActorColumns,
  parties: readonly Party[],
  { attributed }: Filter,
): Uint8Array {
  const isParty = (actor: number) =>
    parties.some(({ field, value }) =>
      field === 'actor'
        ? ids[actor] === value
        : countries[attributed][actor]!.some((country) => countryNames[country] === value),
    )
  return Uint8Array.from(ids, (_, actor) => (isParty(actor) ? 1 : 0))
}
