import type { Query } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { BRIEF, headerOf } from '../event-headers.ts'
import { type Conditions, conditionsOf, whereOf } from '../sql/conditions.ts'
import { edgesByStart, type FindEdges, rowsInOrder } from '../sql/in-order.ts'
import { countedFrom } from '../sql/roll-ups.ts'
import { orderOf } from '../sql/sorting.ts'
import { shownBy } from '../totals.ts'

export const page: Answerer<'page'> = async (archive, query, signal) => {
  const { filter, sort, descending, offset, limit } = query
  const conditions = await conditionsOf(archive, filter, signal)
  const where = whereOf(conditions)
  const order = orderOf(sort, descending)
  const edges = edgesOf(query, conditions)
  const [rows, total] = await Promise.all([
    rowsInOrder(archive, { columns: BRIEF, where, order, offset, limit, edges }, signal),
    shownBy(archive, filter, signal),
  ])
  return { rows: rows.map(headerOf), total }
}

/**
 * Maximum offset up to which counts of beginnings are read. Further down they would be so many that scanning the events
 * is as fast.
 */
const NEAR = 10_000

function edgesOf({ filter, sort, offset, limit }: Query<'page'>, conditions: Conditions): FindEdges | undefined {
  if (sort !== 'date' || offset + limit > NEAR) return undefined
  const { table, events, where } = countedFrom(filter, ['type'], conditions)
  return table === 'events' ? undefined : edgesByStart(table, events(), where)
}
