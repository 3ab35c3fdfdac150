import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { allOf, meets } from '../comparing.ts'
import { filterWhere, speaksOneOf } from '../conditions.ts'
import { rowsInOrder } from '../in-order.ts'
import { orderOf } from '../sorting.ts'

export const spoken: Answerer<'spoken'> = async (archive, { filter, span, parties, offset, limit }, signal) => {
  const when = meets(span)
  const where = allOf([await filterWhere(archive, filter, signal), speaksOneOf(parties)])
  const [rows, [all]] = await Promise.all([
    rowsInOrder(archive, { columns: BRIEF, when, where, order: orderOf('date'), offset, limit }, signal),
    archive.ask(`SELECT count() FROM events PREWHERE ${when} WHERE ${where}`, signal),
  ])
  return { rows: rows.map(briefOf), total: numberOf(all?.[0]) }
}
