/** Reads the texts of sources. */
import type { ClickHouseContext } from './clickhouse-context.ts'
import { textOf } from './sql/cells.ts'
import { text } from './sql/literal.ts'

/** Returns texts by source id. If several files state a source, the text of the first is used. */
export async function textsOfSources(
  { ask }: ClickHouseContext,
  ids: readonly string[],
  signal: AbortSignal,
): Promise<ReadonlyMap<string, string>> {
  if (ids.length === 0) return new Map()
  const wanted = [...new Set(ids)].map(text).join(', ')
  const rows = await ask(`SELECT id, text FROM sources WHERE id IN (${wanted}) ORDER BY place DESC`, signal)
  return new Map(rows.map(([id, text]) => [textOf(id), textOf(text)]))
}
