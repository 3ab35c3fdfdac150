import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { filterWhere } from '../conditions.ts'
import { whole } from '../literal.ts'
import { orderBy } from '../sorting.ts'

export const page: Answerer<'page'> = async (archive, { filter, sort, descending, offset, limit }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const order = orderBy(sort, descending)
  const [rows, [all]] = await Promise.all([
    archive.ask(
      `SELECT ${BRIEF} FROM events WHERE ${where} ORDER BY ${order} LIMIT ${whole(offset)}, ${whole(limit)}`,
      signal,
    ),
    archive.ask(`SELECT count() FROM events WHERE ${where}`, signal),
  ])
  return { rows: rows.map(briefOf), total: numberOf(all?.[0]) }
}
