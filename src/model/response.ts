/** How an accusation was met, and how soon. */
import { clamp } from '../base/clamp.ts'
import { DAY, MINUTE } from './dates/calendar.ts'
import type { EventType, ResponseState, ResponseTime } from './event.ts'
import { BEGINNING, END, spanOf } from './dates/time.ts'
import type { EventDate, Instant } from './dates/time.ts'

/** From the types of the events that respond to an accusation: one denial is a denial, whoever else accuses back. */
export function responseOf(responders: Iterable<EventType>): ResponseState {
  let response: ResponseState = 'none'
  for (const type of responders) {
    if (type === 'rebuttal') return 'denied'
    if (type === 'accusation') response = 'countered'
  }
  return response
}

/**
 * The least and the greatest time that may lie between an accusation and its response.
 *
 * Between two date-times it is that between their instants; otherwise each date is the days that it allows, a date-time being
 * the day on its own clock, and the times are whole days. A response answers, so it does not come first: where the dates allow
 * both, `min` is 0; where they allow nothing else, the negative time is what they state. An open or unknown end of an interval
 * sets no limit, and a time without one is `END` (or `BEGINNING`).
 */
export function responseTime(accusation: EventDate, response: EventDate): ResponseTime {
  const haveTimes = offsetOf(accusation) !== null && offsetOf(response) !== null
  const from = haveTimes ? instantOf(accusation) : daysOf(accusation)
  const to = haveTimes ? instantOf(response) : daysOf(response)
  const min = clamp(to.first - from.last, BEGINNING, END)
  const max = clamp(to.last - from.first, BEGINNING, END)
  return { min: max < 0 ? min : Math.max(min, 0), max }
}

/** Returns the time from an accusation to its first response, whichever that was; `null` without a response. */
export function firstResponseTime(accusation: EventDate, responses: Iterable<EventDate>): ResponseTime | null {
  let first: ResponseTime | null = null
  for (const response of responses) {
    const { min, max } = responseTime(accusation, response)
    first = first ? { min: Math.min(first.min, min), max: Math.min(first.max, max) } : { min, max }
  }
  return first
}

/** Beginnings of the first and the last step that a date allows. */
interface Steps {
  readonly first: Instant
  readonly last: Instant
}

function instantOf(date: EventDate): Steps {
  const { start } = spanOf(date)
  return { first: start, last: start }
}

function daysOf(date: EventDate): Steps {
  const { start, end } = spanOf(date)
  const offset = offsetOf(date)
  if (offset === null)
    return { first: start === BEGINNING ? -Infinity : start, last: end === END ? Infinity : end - DAY }
  const day = Math.floor((start + offset * MINUTE) / DAY) * DAY
  return { first: day, last: day }
}

/** Returns the offset of a date-time in minutes east of UTC. */
function offsetOf(date: EventDate): number | null {
  return date.kind === 'date' ? date.at.offset : null
}
