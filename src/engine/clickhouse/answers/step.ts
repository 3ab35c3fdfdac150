import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf, BY_DATE } from '../briefs.ts'
import { timeOf } from '../cells.ts'
import { allOf } from '../comparing.ts'
import { filterWhere } from '../conditions.ts'
import { instant, text } from '../literal.ts'
import { orderBy } from '../sorting.ts'

export const step: Answerer<'step'> = async (archive, { filter, from, direction }, signal) => {
  const conditions = [await filterWhere(archive, filter, signal)]
  if (from !== null) {
    const [row] = await archive.find(BY_DATE, [from], signal)
    if (row === undefined) return { event: null }
    conditions.push(...isBeyond(instant(timeOf(row[0])), text(from), direction))
  }
  const order = orderBy('date', direction === -1)
  const [next] = await archive.ask(
    `SELECT ${BRIEF} FROM events WHERE ${allOf(conditions)} ORDER BY ${order} LIMIT 1`,
    signal,
  )
  return { event: next === undefined ? null : briefOf(next) }
}

/** The first of the two conditions lets the server leave out what lies on the other side without looking. */
function isBeyond(start: string, id: string, direction: 1 | -1): string[] {
  const sign = direction === 1 ? '>' : '<'
  return [`starts ${sign}= ${start}`, `starts != ${start} OR id ${sign} ${id}`]
}
