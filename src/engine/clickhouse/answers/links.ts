import type { LinkEnd } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { BRIEF, BRIEF_CELLS, headerOf } from '../event-headers.ts'
import { numberOf } from '../sql/cells.ts'
import { filterWhere } from '../sql/conditions.ts'
import { LINKED, linkedOf, linkOf, type Pair, pairsAt } from '../linked.ts'

export const links: Answerer<'links'> = async (archive, { filter, ids, limit }, signal) => {
  const [where, rows] = await Promise.all([filterWhere(archive, filter, signal), archive.find(LINKED, ids, signal)])
  const linked = new Map(rows.map(linkedOf).map((one) => [one.id, one]))
  const pairs = distinct(ids.flatMap((id) => linked.get(id) ?? []).flatMap(pairsAt)).slice(0, limit)
  const names = [...new Set(pairs.flatMap(({ from, to }) => [from, to]))]
  const found = await archive.find(`${BRIEF}, ${where}`, names, signal)
  const ends = new Map(
    found.map((row): [string, LinkEnd] => {
      const brief = headerOf(row)
      return [brief.id, { ...brief, shown: numberOf(row[BRIEF_CELLS]) === 1 }]
    }),
  )
  return { links: pairs.map((pair) => linkOf(pair, ends)), ends: names.map((id) => ends.get(id)!) }
}

function distinct(pairs: readonly Pair[]): Pair[] {
  const known = new Map(pairs.map((pair) => [JSON.stringify([pair.kind, pair.from, pair.to]), pair]))
  return [...known.values()]
}
