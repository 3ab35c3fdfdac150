/** What an accusation met with, as a set of states in the bits of a number, and how soon. */
import { clamp } from '../base/clamp.ts'
import { DAY, MINUTE } from './dates/calendar.ts'
import { type EventType, RESPONSE_STATES, type ResponseState, type ResponseTime, type Stance } from './event.ts'
import { BEGINNING, END, spanOf } from './dates/time.ts'
import type { EventDate, Instant } from './dates/time.ts'

/** A set of response states: bit n is state n of `RESPONSE_STATES`. 0 for an event that has no response at all. */
export type ResponseSet = number

export const RESPONSE_SETS = 2 ** RESPONSE_STATES.length

const bitOf = (state: ResponseState): ResponseSet => 1 << RESPONSE_STATES.indexOf(state)
const ANSWERED = bitOf('answered')
const COUNTERED = bitOf('countered')
export const NONE_FOUND = bitOf('none-found')
export const NOT_SOUGHT = bitOf('not-sought')

/** What one answer by those who can answer adds: its stance, or that it is an accusation, or both. */
export function responseBits(type: EventType, stance: Stance | null): ResponseSet {
  const stated = stance === null ? 0 : bitOf(stance)
  return type === 'accusation' ? stated | COUNTERED : stated || ANSWERED
}

/** What an accusation without an answer met with. */
export function silenceBits(isSought: boolean): ResponseSet {
  return isSought ? NONE_FOUND : NOT_SOUGHT
}

/** Whether someone who can answer did. */
export function isAnswered(responses: ResponseSet): boolean {
  return (responses & ~(NONE_FOUND | NOT_SOUGHT)) !== 0
}

/** The states of a set, in the order of their catalogue. */
export function responsesIn(set: ResponseSet): readonly ResponseState[] {
  return RESPONSE_STATES.filter((_, bit) => (set & (1 << bit)) !== 0)
}

/** The place of the first state of a set in the catalogue; that after the last for an empty one. */
export function firstResponse(set: ResponseSet): number {
  return set === 0 ? RESPONSE_STATES.length : 31 - Math.clz32(set & -set)
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
