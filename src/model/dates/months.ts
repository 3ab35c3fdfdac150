/** Months as whole numbers, and the month in which an event stands in pictures and lists of exchanges. */
import { civilDayOf } from './calendar.ts'
import { BEGINNING, END, spanOf, type EventDate, type Instant } from './time.ts'

/** 12 × astronomical year + month from 0: January 2024 is 24288. */
export type Month = number

export function monthAt(instant: Instant): Month {
  const { year, month } = civilDayOf(instant)
  return year * 12 + month - 1
}

export const yearOfMonth = (month: Month): number => Math.floor(month / 12)

/**
 * The instant by which events are put in order where an answer must not stand before what it answers: the start, or the last
 * instant that the date allows if no beginning is stated. `null` if neither end is stated. `start` and `end` are those of
 * the event's span.
 */
export function placedAt(start: Instant, end: Instant): Instant | null {
  if (start !== BEGINNING) return start
  return end === END ? null : end - 1
}

/** The month of `placedAt`. */
export function monthOf(date: EventDate): Month | null {
  const { start, end } = spanOf(date)
  const at = placedAt(start, end)
  return at === null ? null : monthAt(at)
}
