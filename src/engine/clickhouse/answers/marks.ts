import type { Mark } from '../../query.ts'
import type { Answerer } from '../archive.ts'
import { BRIEF, BRIEF_CELLS, briefOf } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { allOf, meets } from '../comparing.ts'
import { type Conditions, conditionsOf, whereOf } from '../conditions.ts'
import { edgesIn, type FindEdges, rowsInOrder } from '../in-order.ts'
import { laneNumber } from '../lanes.ts'
import { text } from '../literal.ts'
import { countedFrom, onlyCountry } from '../roll-ups.ts'
import { BY_LINKS } from '../sorting.ts'

export const marks: Answerer<'marks'> = async (archive, { filter, lanes, span, limit }, signal) => {
  const conditions = await conditionsOf(archive, filter, signal)
  const lane = laneNumber(lanes)
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
  const [total, anywhere] = (counts ?? []).map(numberOf)
  const inLanes = allOf([whereOf(conditions), `${lane} >= 0`])
  const edges = total === anywhere ? edgesAnywhere(conditions, onlyCountry(filter), when) : undefined
  const wanted = { columns: `${BRIEF}, ${lane}`, when, where: inLanes, order: BY_LINKS, offset: 0, limit, edges }
  const rows = await rowsInOrder(archive, wanted, signal)
  return {
    span,
    total: total ?? 0,
    marks: rows.map((row): Mark => Object.assign(briefOf(row), { lane: numberOf(row[BRIEF_CELLS]) })),
  }
}

/** Whatever the lane, which takes long to look at. */
function edgesAnywhere(conditions: Conditions, country: string | null, when: string): FindEdges {
  const { fields, others, span } = conditions
  const isKept = others.length === 0 && [...fields.keys()].every((field) => field === 'type' || field === 'country')
  if (!isKept || country === null || !fields.has('country')) return edgesIn('events', whereOf(conditions), when)
  const type = fields.get('type')
  const where = allOf([...(type === undefined ? [] : [type]), ...(span === null ? [] : [span])])
  return edgesIn('country_keys', where, `country = ${text(country)} AND ${when}`)
}
