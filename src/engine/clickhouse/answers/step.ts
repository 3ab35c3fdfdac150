import type { Answerer } from '../clickhouse-context.ts'
import { BRIEF, headerOf } from '../event-headers.ts'
import { timeOf } from '../sql/cells.ts'
import { allOf } from '../sql/comparing.ts'
import { filterWhere } from '../sql/conditions.ts'
import { rowsInOrder } from '../sql/in-order.ts'
import { instant, text } from '../sql/literal.ts'
import { orderOf } from '../sql/sorting.ts'

export const step: Answerer<'step'> = async (archive, { filter, from, direction }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const order = orderOf('date', direction === -1)
  for (const within of await whereToLook()) {
    const wanted = { columns: BRIEF, where: allOf([where, within]), order, offset: 0, limit: 1 }
    const [next] = await rowsInOrder(archive, wanted, signal)
    if (next !== undefined) return { event: headerOf(next) }
  }
  return { event: null }

  /**
   * Conditions to try in order: events that begin at the same time, then those beyond. Each lets the server skip all
   * other granules.
   */
  async function whereToLook(): Promise<readonly string[]> {
    if (from === null) return ['1']
    const [row] = await archive.find('starts', [from], signal)
    if (row === undefined) return []
    const start = instant(timeOf(row[0]))
    const sign = direction === 1 ? '>' : '<'
    return [`starts = ${start} AND id ${sign} ${text(from)}`, `starts ${sign} ${start}`]
  }
}
