import type { Filter } from '../../filter.ts'
import type { Mark } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { BRIEF, BRIEF_CELLS, headerOf } from '../event-headers.ts'
import { numberOf, type Row } from '../sql/cells.ts'
import { allOf, meets } from '../sql/comparing.ts'
import { type Conditions, conditionsOf, whereOf } from '../sql/conditions.ts'
import { edgesIn, type FindEdges, rowsInOrder } from '../sql/in-order.ts'
import { laneNumber } from '../sql/lanes.ts'
import { laneColumnOf } from '../sql/columns.ts'
import { text } from '../sql/literal.ts'
import { countedFrom, plainClauses } from '../sql/roll-ups.ts'
import { BY_LINKS } from '../sql/sorting.ts'

export const marks: Answerer<'marks'> = async (archive, { filter, lanes, span, limit }, signal) => {
  const conditions = await conditionsOf(archive, filter, signal)
  const lane = laneNumber(lanes, (field) => laneColumnOf(field, filter))
  const when = meets(span)
  const { table, events, where, laneColumn } = countedFrom(
    filter,
    lanes.map(({ field }) => field),
    conditions,
  )
  const [counts] = await archive.ask(
    `SELECT ${events(`${laneNumber(lanes, laneColumn)} >= 0`)}, ${events()} FROM ${table} PREWHERE ${when} WHERE ${where}`,
    signal,
  )
  const [total = 0, anywhere = 0] = (counts ?? []).map(numberOf)
  const inLanes = allOf([whereOf(conditions), `${lane} >= 0`])
  const wanted = { columns: `${BRIEF}, ${lane}`, when, where: inLanes, order: BY_LINKS, offset: 0, limit }
  // Over-fetch: if these lanes hold `total` of `anywhere` events, the first `enough` events of all lanes probably contain
  // `limit` of theirs.
  const enough = Math.ceil((ROOM * limit * anywhere) / Math.max(total, 1))
  let rows: readonly Row[] = []
  if (enough <= MOST)
    rows = await rowsInOrder(archive, { ...wanted, edges: edgesAnywhere(filter, conditions, when, enough) }, signal)
  if (rows.length < Math.min(limit, total)) rows = await rowsInOrder(archive, wanted, signal)
  return {
    span,
    total,
    marks: rows.map((row): Mark => Object.assign(headerOf(row), { lane: numberOf(row[BRIEF_CELLS]) })),
  }
}

const ROOM = 2
const MOST = 20_000

/** Finds the rows between which the first `enough` events lie, in any lane, because selecting by lane is slow. */
function edgesAnywhere(filter: Filter, conditions: Conditions, when: string, enough: number): FindEdges {
  const find = edgesInKeys(filter, conditions, when) ?? edgesIn('events', whereOf(conditions), when)
  return (archive, order, { offset }, signal) => find(archive, order, { offset, limit: enough }, signal)
}

/** Finds them in the keys of countries; `null` if the filter restricts more than those keys hold. */
function edgesInKeys(filter: Filter, conditions: Conditions, when: string): FindEdges | null {
  const plain = plainClauses(filter, conditions)
  if (plain === null || plain.country === null) return null
  return edgesIn('country_keys', allOf([...plain.type, ...plain.span]), `country = ${text(plain.country)} AND ${when}`)
}
