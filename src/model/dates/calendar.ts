/**
 * Implements the proleptic Gregorian calendar on plain numbers, because `Date` ends at the year 275760 and reads the
 * years 0–99 as 1900–1999. Years are astronomical: 0 is 1 BC. Exact while a day's number is below 2^53.
 */
import type { Instant, Millis } from './time.ts'

export const SECOND: Millis = 1000
export const MINUTE: Millis = 60 * SECOND
export const HOUR: Millis = 60 * MINUTE
export const DAY: Millis = 24 * HOUR

/** A calendar day; `month` and `day` count from 1. */
export interface CivilDay {
  readonly year: number
  readonly month: number
  readonly day: number
}

/**
 * Returns the first instant of a day. A month beyond 12 continues into the next years, a day beyond its month into the
 * next months. After Howard Hinnant, "chrono-Compatible Low-Level Date Algorithms": years begin in March and come in
 * eras of 400.
 */
export function startOfDay(year: number, month: number, day: number): Instant {
  const months = month - 3
  const marchYear = year + Math.floor(months / 12)
  const marchMonth = months - Math.floor(months / 12) * 12
  const era = Math.floor(marchYear / 400)
  const yearOfEra = marchYear - era * 400
  const dayOfYear = Math.floor((153 * marchMonth + 2) / 5) + day - 1
  const dayOfEra = yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear
  return (era * 146_097 + dayOfEra - 719_468) * DAY
}

/** Returns the UTC day that contains an instant; the inverse of `startOfDay`. */
export function civilDayOf(instant: Instant): CivilDay {
  const days = Math.floor(instant / DAY) + 719_468
  const era = Math.floor(days / 146_097)
  const dayOfEra = days - era * 146_097
  const yearOfEra = Math.floor(
    (dayOfEra - Math.floor(dayOfEra / 1460) + Math.floor(dayOfEra / 36_524) - Math.floor(dayOfEra / 146_096)) / 365,
  )
  const dayOfYear = dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100))
  const marchMonth = Math.floor((5 * dayOfYear + 2) / 153)
  const month = marchMonth < 10 ? marchMonth + 3 : marchMonth - 9
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * marchMonth + 2) / 5) + 1,
  }
}

export function daysInMonth(year: number, month: number): number {
  return (startOfDay(year, month + 1, 1) - startOfDay(year, month, 1)) / DAY
}
