/** Counts events. */
import type { Filter } from '../filter.ts'
import type { ClickHouseContext } from './clickhouse-context.ts'
import { numberOf } from './sql/cells.ts'
import { conditionsOf } from './sql/conditions.ts'
import { countedFrom } from './sql/roll-ups.ts'

/** Counts the events that the filter keeps. */
export async function shownBy(archive: ClickHouseContext, filter: Filter, signal: AbortSignal): Promise<number> {
  // Of all lanes, types are the fewest.
  const { table, events, where } = countedFrom(filter, ['type'], await conditionsOf(archive, filter, signal))
  const [all] = await archive.ask(`SELECT ${events()} FROM ${table} WHERE ${where}`, signal)
  return numberOf(all?.[0])
}
