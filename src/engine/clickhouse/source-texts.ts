/** The texts of sources. */
import type { ClickHouseContext } from './clickhouse-context.ts'
import { textOf } from './sql/cells.ts'
import { text } from './sql/literal.ts'

/** By the source's id. Where several files state a source, its text is that of the first. */
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
