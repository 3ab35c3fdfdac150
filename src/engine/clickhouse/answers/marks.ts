import type { Mark } from '../../query.ts'
import type { Answerer } from '../archive.ts'
import { BRIEF, BRIEF_CELLS, briefOf, BY_DATE } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { allOf, meets } from '../comparing.ts'
import { filterWhere } from '../conditions.ts'
import { laneNumber } from '../lanes.ts'
import { whole } from '../literal.ts'

export const marks: Answerer<'marks'> = async (archive, { filter, lanes, span, limit }, signal) => {
  const lane = laneNumber(lanes)
  const where = allOf([await filterWhere(archive, filter, signal), meets(span), `${lane} >= 0`])
  const [rows, [all]] = await Promise.all([
    archive.ask(
      `SELECT ${BRIEF}, ${lane} FROM events WHERE ${where} ORDER BY degree DESC, ${BY_DATE} LIMIT ${whole(limit)}`,
      signal,
    ),
    archive.ask(`SELECT count() FROM events WHERE ${where}`, signal),
  ])
  return {
    span,
    total: numberOf(all?.[0]),
    marks: rows.map((row): Mark => Object.assign(briefOf(row), { lane: numberOf(row[BRIEF_CELLS]) })),
  }
}
