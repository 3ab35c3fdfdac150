import { headerOf } from '../event-headers.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const step: Answerer<'step'> = ({ columns, selector }, { filter, from, direction }) => {
  const { byDate, dateRanks } = columns
  const start = from === null ? null : columns.ids.find(from)
  if (start === -1) return { event: null }
  const { blockers } = selector.select(filter)
  const beyond = direction === 1 ? -1 : byDate.length
  let place = (start === null ? beyond : dateRanks[start]!) + direction
  while (place >= 0 && place < byDate.length && blockers[byDate[place]!] !== SHOWN) place += direction
  const row = byDate[place]
  return { event: row === undefined ? null : headerOf(columns, row) }
}
