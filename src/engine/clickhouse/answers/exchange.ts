import { exchangeOf } from '../../../model/exchange.ts'
import type { ClickHouseContext, Answerer } from '../clickhouse-context.ts'
import { BRIEF, headerOf } from '../event-headers.ts'
import { numberOf, textOf } from '../sql/cells.ts'
import { LINKED, type Linked, linkedOf, linkOf, pairsFrom } from '../linked.ts'
import { text } from '../sql/literal.ts'

/** Maximum number of events of an exchange that are read at once; larger ones are read link by link. */
const AT_ONCE = 10_000

export const exchange: Answerer<'exchange'> = async (archive, { id, limit }, signal) => {
  const [row] = await archive.find('exchange', [id], signal)
  if (row === undefined) return null
  const name = textOf(row[0])
  const [all] = await archive.ask(`SELECT count() FROM exchange_keys WHERE exchange = ${text(name)}`, signal)
  const total = numberOf(all?.[0])
  const linked = total <= AT_ONCE ? await linkedIn(archive, name, signal) : await linkedNear(archive, id, limit, signal)
  const ids = exchangeOf(id, (id) => otherEnds(linked.get(id))).slice(0, limit)
  const briefs = new Map((await archive.find(BRIEF, ids, signal)).map(headerOf).map((brief) => [brief.id, brief]))
  const pairs = ids.flatMap((id) => pairsFrom(linked.get(id)!)).filter(({ to }) => briefs.has(to))
  return { events: ids.map((id) => briefs.get(id)!), links: pairs.map((pair) => linkOf(pair, briefs)), total }
}

async function linkedIn({ ask, isOfExchange }: ClickHouseContext, name: string, signal: AbortSignal) {
  const rows = await ask(`SELECT ${LINKED} FROM events WHERE ${await isOfExchange(name, signal)}`, signal)
  return new Map(rows.map(linkedOf).map((one) => [one.id, one]))
}

/** Returns the nearest events, at least `limit` of them, by following links step by step. */
async function linkedNear({ find }: ClickHouseContext, id: string, limit: number, signal: AbortSignal) {
  const linked = new Map<string, Linked>()
  for (let next = [id]; next.length > 0 && linked.size < limit;) {
    const found = (await find(LINKED, next, signal)).map(linkedOf)
    for (const one of found) linked.set(one.id, one)
    next = [...new Set(found.flatMap(otherEnds))].filter((id) => !linked.has(id)).slice(0, limit)
  }
  return linked
}

function otherEnds(linked: Linked | undefined): readonly string[] {
  if (linked === undefined) return []
  return [...linked.about, ...linked.respondsTo, ...linked.spokenOfBy, ...linked.respondedBy]
}
