import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf, BY_DATE } from '../briefs.ts'
import { numberOf } from '../cells.ts'
import { allOf, meets } from '../comparing.ts'
import { filterWhere, speaksOneOf } from '../conditions.ts'
import { whole } from '../literal.ts'

export const spoken: Answerer<'spoken'> = async (archive, { filter, span, parties, offset, limit }, signal) => {
  const where = allOf([await filterWhere(archive, filter, signal), meets(span), speaksOneOf(parties)])
  const [rows, [all]] = await Promise.all([
    archive.ask(
      `SELECT ${BRIEF} FROM events WHERE ${where} ORDER BY ${BY_DATE} LIMIT ${whole(offset)}, ${whole(limit)}`,
      signal,
    ),
    archive.ask(`SELECT count() FROM events WHERE ${where}`, signal),
  ])
  return { rows: rows.map(briefOf), total: numberOf(all?.[0]) }
}
