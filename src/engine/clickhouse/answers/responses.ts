import { EVENT_TYPES, RESPONSE_STATES } from '../../../model/event.ts'
import type { SideResponses } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { timeOf, numberOf, type Row, textOf } from '../sql/cells.ts'
import { sideListsOf } from '../sql/columns.ts'
import { allOf } from '../sql/comparing.ts'
import { filterWhere } from '../sql/conditions.ts'

export const responses: Answerer<'responses'> = async (archive, { filter, field }, signal) => {
  const isAccusation = `type = ${EVENT_TYPES.indexOf('accusation')}`
  const where = allOf([await filterWhere(archive, filter, signal), isAccusation])
  const met = RESPONSE_STATES.map((_, response) => `countIf(has(responses, ${response}))`).join(', ')
  const rows = await archive.ask(
    `SELECT arrayJoin(${sideListsOf(field, filter).against}) AS side, count() AS accusations, ${met}, ` +
      `countIf(isAnswered = 1), ${lowerMedian('leastTime')}, ${lowerMedian('greatestTime')} ` +
      `FROM events WHERE ${where} GROUP BY side ORDER BY accusations DESC, side`,
    signal,
  )
  return { sides: rows.map(sideOf) }
}

/** SQL for the lower median. The server's exact median is the upper one; of the negated values it is the lower one. */
function lowerMedian(column: string): string {
  return `-quantileExactIf(0.5)(-${column}, isAnswered = 1)`
}

function sideOf([side, accusations, ...counts]: Row): SideResponses {
  const states = counts.slice(0, RESPONSE_STATES.length).map(numberOf)
  const [answered, least, greatest] = counts.slice(RESPONSE_STATES.length)
  return {
    side: textOf(side),
    accusations: numberOf(accusations),
    states,
    answered: numberOf(answered),
    median: numberOf(answered) === 0 ? null : { min: timeOf(least), max: timeOf(greatest) },
  }
}
