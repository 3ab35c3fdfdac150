import type { Party } from '../../../model/field.ts'
import { briefsOf } from '../briefs.ts'
import type { Cast } from '../cast.ts'
import type { Lists } from '../lists.ts'
import { SHOWN } from '../selection.ts'
import type { Answerer } from '../store.ts'

export const spoken: Answerer<'spoken'> = ({ columns, selector }, { filter, span, parties, offset, limit }) => {
  const { blockers } = selector.select(filter)
  const { byDate, starts, ends } = columns
  const speaks = membersOf(columns.cast, parties)
  const rows: number[] = []
  let total = 0
  for (const row of byDate) {
    if (blockers[row] !== SHOWN || starts[row]! >= span.end || ends[row]! <= span.start) continue
    if (!hasAny(columns.by, row, speaks)) continue
    if (total >= offset && total < offset + limit) rows.push(row)
    total++
  }
  return { rows: briefsOf(columns, rows), total }
}

/** 1 for each actor that is, or belongs to, one of the parties. */
function membersOf({ ids, countries, countryNames }: Cast, parties: readonly Party[]): Uint8Array {
  const isParty = (actor: number) =>
    parties.some(({ field, value }) => (field === 'actor' ? ids[actor] : countryNames[countries[actor]!]) === value)
  return Uint8Array.from(ids, (_, actor) => (isParty(actor) ? 1 : 0))
}

function hasAny({ offsets, values }: Lists, row: number, wanted: Uint8Array): boolean {
  for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (wanted[values[at]!] === 1) return true
  return false
}
