import { SHOWN } from '../filter/row-selection.ts'
import { SORT_KEYS } from '../sort-keys.ts'
import type { Answerer } from '../memory-context.ts'

export const place: Answerer<'place'> = ({ columns, selector }, { filter, sort, descending, id }) => {
  const { blockers, shown } = selector.select(filter)
  const wanted = columns.ids.find(id)
  if (wanted < 0 || blockers[wanted] !== SHOWN) return { place: null }
  const { keyOf } = SORT_KEYS[sort](columns)
  const key = keyOf(wanted)
  const rank = columns.dateRanks[wanted]!
  let before = 0
  for (let row = 0; row < columns.rows; row++) {
    if (blockers[row] !== SHOWN) continue
    const other = keyOf(row)
    if (other < key || (other === key && columns.dateRanks[row]! < rank)) before++
  }
  return { place: descending ? shown - 1 - before : before }
}
