import type { Answerer } from '../clickhouse-context.ts'
import { BRIEF, headerOf } from '../event-headers.ts'
import { numberOf } from '../sql/cells.ts'
import { allOf, meets } from '../sql/comparing.ts'
import { filterWhere, speaksOneOf } from '../sql/conditions.ts'
import { rowsInOrder } from '../sql/in-order.ts'
import { orderOf } from '../sql/sorting.ts'

export const spoken: Answerer<'spoken'> = async (archive, { filter, span, parties, offset, limit }, signal) => {
  const when = meets(span)
  const where = allOf([await filterWhere(archive, filter, signal), speaksOneOf(parties, filter)])
  const [rows, [all]] = await Promise.all([
    rowsInOrder(archive, { columns: BRIEF, when, where, order: orderOf('date'), offset, limit }, signal),
    archive.ask(`SELECT count() FROM events PREWHERE ${when} WHERE ${where}`, signal),
  ])
  return { rows: rows.map(headerOf), total: numberOf(all?.[0]) }
}
