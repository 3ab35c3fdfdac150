import type { Answerer } from '../archive.ts'
import { numberOf } from '../cells.ts'
import { conditionsOf } from '../conditions.ts'
import { countedFrom } from '../roll-ups.ts'

export const count: Answerer<'count'> = async (archive, { filter }, signal) => {
  // Of all lanes, types are the fewest.
  const { table, events, where } = countedFrom(filter, ['type'], await conditionsOf(archive, filter, signal))
  const [[shown], [total]] = await Promise.all([
    archive.ask(`SELECT ${events()} FROM ${table} WHERE ${where}`, signal),
    archive.ask('SELECT count() FROM events', signal),
  ])
  return { shown: numberOf(shown?.[0]), total: numberOf(total?.[0]) }
}
