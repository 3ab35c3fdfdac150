import type { Mark } from '../../query.ts'
import type { Answerer } from '../archive.ts'
import { BRIEF, BRIEF_CELLS, briefOf } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { allOf, meets } from '../comparing.ts'
import { conditionsOf, whereOf } from '../conditions.ts'
import { rowsInOrder } from '../in-order.ts'
import { laneNumber } from '../lanes.ts'
import { countedFrom } from '../roll-ups.ts'
import { BY_LINKS } from '../sorting.ts'

export const marks: Answerer<'marks'> = async (archive, { filter, lanes, span, limit }, signal) => {
  const conditions = await conditionsOf(archive, filter, signal)
  const lane = laneNumber(lanes)
  const when = meets(span)
  const where = allOf([whereOf(conditions), `${lane} >= 0`])
  const counted = countedFrom(
    filter,
    lanes.map(({ field }) => field),
    conditions,
  )
  const isCounted = allOf([counted.where, `${laneNumber(lanes, counted.laneColumn)} >= 0`])
  const [rows, [all]] = await Promise.all([
    rowsInOrder(archive, { columns: `${BRIEF}, ${lane}`, when, where, order: BY_LINKS, offset: 0, limit }, signal),
    archive.ask(`SELECT ${counted.events()} FROM ${counted.table} PREWHERE ${when} WHERE ${isCounted}`, signal),
  ])
  return {
    span,
    total: numberOf(all?.[0]),
    marks: rows.map((row): Mark => Object.assign(briefOf(row), { lane: numberOf(row[BRIEF_CELLS]) })),
  }
}
