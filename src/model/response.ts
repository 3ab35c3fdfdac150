/** How an accusation was met, and how soon. */
import type { EventType, Response, ResponseTime } from './event.ts'
import type { EventDate } from './time.ts'

/** From the types of the events that respond to an accusation. */
export function responseOf(responders: Iterable<EventType>): Response {
  void responders
  throw new Error('to be filled')
}

export function responseTime(accusation: EventDate, response: EventDate): ResponseTime {
  void accusation
  void response
  throw new Error('to be filled')
}

/** From an accusation to the first of its responses, whichever it may have been; `null` without a response. */
export function firstResponseTime(accusation: EventDate, responses: Iterable<EventDate>): ResponseTime | null {
  void accusation
  void responses
  throw new Error('to be filled')
}
