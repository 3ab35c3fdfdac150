/** Defines the messages between an embedded Claimline and the page around it; docs/embedding.md describes each. */
import type { EventHeader } from '../engine/query.ts'
import type { Filter } from '../engine/filter.ts'
import { isObject, type RawObject } from '../model/check/known-fields.ts'
import { BEGINNING, END, spanOf, type Instant, type Span } from '../model/dates/time.ts'
import { readInstant, writeInstant } from './instant-text.ts'
import { readView, writeWords } from './url-codec.ts'
import { FIRST_VIEW } from './view.ts'

/** Version number in every message, in both directions. */
export const PROTOCOL = 1

/** Maximum number of events in one message. */
const MOST_EVENTS = 500
const LONGEST_ID = 1000
const LONGEST_FILTER = 20_000

export type HostRequest =
  | { readonly type: 'hello' }
  | { readonly type: 'select'; readonly event: string | null }
  | { readonly type: 'filter'; readonly filter: Filter }
  | { readonly type: 'span'; readonly span: Span | null }
  | { readonly type: 'events'; readonly offset: number; readonly limit: number }

/** Checks the parts of each message; `null` for a malformed one. */
const READ: { readonly [T in HostRequest['type']]: (told: RawObject) => Extract<HostRequest, { type: T }> | null } = {
  hello: () => ({ type: 'hello' }),
  select: ({ event }) =>
    event === null || (isText(event, LONGEST_ID) && event !== '') ? { type: 'select', event } : null,
  filter: ({ filter }) => (isText(filter, LONGEST_FILTER) ? { type: 'filter', filter: readView(filter).filter } : null),
  span({ span }) {
    if (span === null) return { type: 'span', span }
    const read = isObject(span) ? readSpan(span) : null
    return read && { type: 'span', span: read }
  },
  events: ({ offset = 0, limit = MOST_EVENTS }) =>
    isWhole(offset, 0, Number.MAX_SAFE_INTEGER) && isWhole(limit, 1, MOST_EVENTS)
      ? { type: 'events', offset, limit }
      : null,
}

/** Returns what a message asks for; `null` for anything that is not exactly one of these. Never throws. */
export function readHostMessage(message: unknown): HostRequest | null {
  if (!isObject(message) || message['claimline'] !== PROTOCOL) return null
  const { type } = message
  if (typeof type !== 'string' || !Object.hasOwn(READ, type)) return null
  return READ[type as HostRequest['type']](message)
}

const isText = (value: unknown, most: number): value is string => typeof value === 'string' && value.length <= most
const isWhole = (value: unknown, least: number, most: number): value is number =>
  Number.isSafeInteger(value) && (value as number) >= least && (value as number) <= most

function readSpan({ start, end }: RawObject): Span | null {
  const span = {
    start: typeof start === 'string' ? readInstant(start) : null,
    end: typeof end === 'string' ? readInstant(end) : null,
  }
  return span.start !== null && span.end !== null && span.start < span.end ? { start: span.start, end: span.end } : null
}

/** Writes a span with instants as in an address: a day, or a time in UTC; `null` for an end that is open or unknown. */
export const tellSpan = ({ start, end }: Span) => ({ start: tellInstant(start), end: tellInstant(end) })

const tellInstant = (instant: Instant) => (instant <= BEGINNING || instant >= END ? null : writeInstant(instant))

/** The filter in the words of an address; the messages have a version of their own. */
export const tellFilter = (filter: Filter): string => writeWords({ ...FIRST_VIEW, filter })

export const tellEvent = ({ id, type, title, date, by, against }: EventHeader) => ({
  id,
  type,
  title,
  date: date.edtf,
  span: tellSpan(spanOf(date)),
  by,
  against,
})
