import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf } from '../briefs.ts'
import { filterWhere } from '../conditions.ts'
import { rowsInOrder } from '../in-order.ts'
import { orderOf } from '../sorting.ts'
import { shownBy } from '../totals.ts'

export const page: Answerer<'page'> = async (archive, { filter, sort, descending, offset, limit }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const [rows, total] = await Promise.all([
    rowsInOrder(archive, { columns: BRIEF, where, order: orderOf(sort, descending), offset, limit }, signal),
    shownBy(archive, filter, signal),
  ])
  return { rows: rows.map(briefOf), total }
}
