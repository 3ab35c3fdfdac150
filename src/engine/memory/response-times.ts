/** How soon accusations were answered. */
import type { ResponseTime } from '../../model/event.ts'
import { firstResponseTime } from '../../model/response.ts'
import { ACCUSATION, type Columns } from './columns.ts'
import { listOf } from './lists.ts'

/** To the first response, of an accusation that met with one. */
export function responseTimeOf({ types, respondedBy, dates }: Columns, row: number): ResponseTime | null {
  if (types[row] !== ACCUSATION) return null
  return firstResponseTime(
    dates.of(row),
    Array.from(listOf(respondedBy, row), (from) => dates.of(from)),
  )
}
