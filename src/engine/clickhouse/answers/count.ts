import type { Answerer } from '../archive.ts'
import { numberOf } from '../cells.ts'
import { filterWhere } from '../conditions.ts'

export const count: Answerer<'count'> = async (archive, { filter }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const [[shown], [total]] = await Promise.all([
    archive.ask(`SELECT count() FROM events WHERE ${where}`, signal),
    archive.ask('SELECT count() FROM events', signal),
  ])
  return { shown: numberOf(shown?.[0]), total: numberOf(total?.[0]) }
}
