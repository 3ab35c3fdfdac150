/** How soon accusations were answered. */
import type { ResponseTime } from '../../model/event.ts'
import { firstResponseTime, isAnswered } from '../../model/response.ts'
import type { Columns } from './columns/columns.ts'
import { answersTo } from './columns/row-links.ts'

/** To the first response by those who can answer, of an accusation that met with one. */
export function responseTimeOf(columns: Columns, row: number): ResponseTime | null {
  const { responses, dates } = columns
  if (!isAnswered(responses[row]!)) return null
  return firstResponseTime(
    dates.of(row),
    answersTo(columns, row).map((from) => dates.of(from)),
  )
}

export interface ResponseTimes {
  /** Minimum response time by row; `NaN` for a row that is not an accusation or has no response. */
  readonly least: Float64Array
  readonly greatest: Float64Array
}

const remembered = new WeakMap<Columns, ResponseTimes>()

/** Computes `responseTimeOf` for all rows. Takes about a second for a million rows, once. */
export function responseTimes(columns: Columns): ResponseTimes {
  const known = remembered.get(columns)
  if (known !== undefined) return known
  const times = {
    least: new Float64Array(columns.rows).fill(Number.NaN),
    greatest: new Float64Array(columns.rows).fill(Number.NaN),
  }
  for (let row = 0; row < columns.rows; row++) {
    const time = responseTimeOf(columns, row)
    if (time === null) continue
    times.least[row] = time.min
    times.greatest[row] = time.max
  }
  remembered.set(columns, times)
  return times
}
