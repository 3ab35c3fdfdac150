import { EVENT_TYPES } from '../../../model/event.ts'
import type { LaneSummary } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { timeOf, numberOf, type Row, textOf } from '../sql/cells.ts'
import { IS_OPEN } from '../sql/comparing.ts'
import { conditionsOf } from '../sql/conditions.ts'
import { instant } from '../sql/literal.ts'
import { END } from '../../../model/dates/time.ts'
import { countedFrom } from '../sql/roll-ups.ts'

const NEVER = instant(END)
/** When the first statement counts from. */
const FIRST = `min(multiIf(type = ${EVENT_TYPES.indexOf('attack')}, toInt64(${NEVER}), ${IS_OPEN}, ends, starts))`

export const lanes: Answerer<'lanes'> = async (archive, { filter, field }, signal) => {
  const { table, events, where, laneColumn } = countedFrom(filter, [field], await conditionsOf(archive, filter, signal))
  const counts = EVENT_TYPES.map((_, type) => `${events(`type = ${type}`)} AS n${type}`).join(', ')
  const rows = await archive.ask(
    `SELECT ${laneColumn(field)} AS lane, ${FIRST} AS first, ${counts} FROM ${table} WHERE ${where} GROUP BY lane ORDER BY first, lane`,
    signal,
  )
  return { lanes: rows.map(laneOf) }
}

function laneOf([value, first, ...counts]: Row): LaneSummary {
  const [a, b, c] = counts.map(numberOf)
  return { value: textOf(value), first: timeOf(first), counts: [a!, b!, c!] }
}
