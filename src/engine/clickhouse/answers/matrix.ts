import { EVENT_TYPES, RESPONSE_STATES } from '../../../model/event.ts'
import type { MatrixTally } from '../../query.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { type Cell, numberOf, textOf } from '../sql/cells.ts'
import { sideListsOf } from '../sql/columns.ts'
import { filterWhere } from '../sql/conditions.ts'

export const matrix: Answerer<'matrix'> = async (archive, { filter, field }, signal) => {
  const where = await filterWhere(archive, filter, signal)
  const { by, against } = sideListsOf(field, filter)
  const totals = async (side: string) => {
    const rows = await archive.ask(
      `SELECT arrayJoin(${side}) AS side, ${TALLY} FROM events WHERE ${where} GROUP BY side ORDER BY side`,
      signal,
    )
    return rows.map(([side, ...tally]) => ({ side: textOf(side), ...tallyOf(tally) }))
  }
  const pairs = archive.ask(
    `SELECT arrayJoin(${by}) AS speaker, arrayJoin(${against}) AS accused, ${TALLY} FROM events WHERE ${where} ` +
      'GROUP BY speaker, accused ORDER BY speaker, accused',
    signal,
  )
  const [rows, speaking, accused] = await Promise.all([pairs, totals(by), totals(against)])
  return {
    cells: rows.map(([by, against, ...tally]) => ({ by: textOf(by), against: textOf(against), ...tallyOf(tally) })),
    by: speaking,
    against: accused,
  }
}

const TALLY = [
  ...EVENT_TYPES.map((_, type) => `countIf(type = ${type})`),
  'countIf(isAnswered = 1)',
  ...(['none-found', 'not-sought'] as const).map(
    (state) => `countIf(has(responses, ${RESPONSE_STATES.indexOf(state)}))`,
  ),
].join(', ')

function tallyOf(cells: readonly Cell[]): MatrixTally {
  const [a, b, c, answered, noneFound, notSought] = cells.map(numberOf) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  return { counts: [a, b, c], answered, noneFound, notSought }
}
