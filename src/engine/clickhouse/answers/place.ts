import type { Answerer } from '../clickhouse-context.ts'
import { numberOf } from '../sql/cells.ts'
import { allOf } from '../sql/comparing.ts'
import { filterWhere } from '../sql/conditions.ts'
import { columnsOf, comesBefore, orderOf } from '../sql/sorting.ts'

export const place: Answerer<'place'> = async (archive, { filter, sort, descending, id }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const order = orderOf(sort, descending)
  const [row] = await archive.find(`${where}, ${columnsOf(order)}`, [id], signal)
  if (row === undefined || numberOf(row[0]) === 0) return { place: null }
  const isBefore = comesBefore(order, row.slice(1))
  const [before] = await archive.ask(`SELECT count() FROM events WHERE ${allOf([where, isBefore])}`, signal)
  return { place: numberOf(before?.[0]) }
}
