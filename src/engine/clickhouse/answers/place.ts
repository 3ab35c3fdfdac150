import type { Sort } from '../../query.ts'
import type { Answerer } from '../archive.ts'
import { type Cell, timeOf, numberOf, textOf } from '../cells.ts'
import { allOf } from '../comparing.ts'
import { filterWhere } from '../conditions.ts'
import { instant, text, whole } from '../literal.ts'
import { comesBefore, orderOf } from '../sorting.ts'

export const place: Answerer<'place'> = async (archive, { filter, sort, descending, id }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const keys = orderOf(sort)
  const [row] = await archive.find(`${where}, ${keys.join(', ')}`, [id], signal)
  if (row === undefined || numberOf(row[0]) === 0) return { place: null }
  const isBefore = comesBefore(keys, literalsOf(sort, row.slice(1)))
  const counted = descending ? allOf([where, `NOT (${isBefore})`]) : allOf([where, isBefore])
  const [before] = await archive.ask(`SELECT count() FROM events WHERE ${counted}`, signal)
  // Of those that do not come before it, the event is one itself.
  return { place: numberOf(before?.[0]) - (descending ? 1 : 0) }
}

/** Of the columns of the order, as their keys are: numbers, but for names and titles; then the start and the id. */
function literalsOf(sort: Sort, cells: readonly Cell[]): string[] {
  const own = cells.slice(0, -2)
  const isText = sort === 'title' || sort === 'by' || sort === 'against'
  const literals = own.map((cell) => (isText && typeof cell === 'string' ? text(cell) : whole(numberOf(cell))))
  return [...literals, instant(timeOf(cells.at(-2))), text(textOf(cells.at(-1)))]
}
