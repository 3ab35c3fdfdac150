/**
 * Time as Claimline keeps it: UTC milliseconds and half-open spans.
 * A date without a time of day is kept as the UTC day of that name, and never moves with a time zone.
 */

declare const unit: unique symbol

/** Milliseconds since 1970-01-01T00:00Z, proleptic Gregorian, leap seconds ignored. May lie outside what `Date` can hold. */
export type Instant = number & { readonly [unit]?: 'instant' }

/** A length of time in milliseconds. */
export type Millis = number & { readonly [unit]?: 'millis' }

/** A range of time from `start` (inclusive) to `end` (exclusive). */
export interface Span {
  readonly start: Instant
  readonly end: Instant
}

/** Stand for "no beginning" and "no end" in spans. Finite, so that a span stays plain JSON. */
export const BEGINNING: Instant = -1e21
export const END: Instant = 1e21

/** Precisions of a date, from coarsest to finest. */
export const PRECISIONS = [
  'century',
  'decade',
  'year',
  'season',
  'month',
  'day',
  'minute',
  'second',
  'millisecond',
] as const
export type Precision = (typeof PRECISIONS)[number]

/** One stated date: every instant that it allows, and how it was stated. */
export interface DatePoint {
  readonly span: Span
  readonly precision: Precision
  /** EDTF `~` or `%`: "about". */
  readonly approximate: boolean
  /** EDTF `?` or `%`: the source is not certain. */
  readonly uncertain: boolean
  /** Minutes east of UTC as written, for a date with a time of day; `null` for a date without one. */
  readonly offset: number | null
}

/** An end of an interval: a date, `open` (`..`: it has no end, or continues), or `unknown` (left empty). */
export type DateEnd = DatePoint | 'open' | 'unknown'

/** A date as its author stated it (`edtf`, level 0 or 1), together with its parsed meaning. Plain JSON. */
export type EventDate =
  | { readonly edtf: string; readonly kind: 'date'; readonly at: DatePoint }
  | { readonly edtf: string; readonly kind: 'interval'; readonly from: DateEnd; readonly to: DateEnd }

/**
 * Returns every instant at which the event may have taken place; an open or unknown end reaches to `BEGINNING` or
 * `END`.
 */
export function spanOf(date: EventDate): Span {
  if (date.kind === 'date') return date.at.span
  return {
    start: typeof date.from === 'string' ? BEGINNING : date.from.span.start,
    end: typeof date.to === 'string' ? END : date.to.span.end,
  }
}

/**
 * Returns the instant from which an event counts over time. An event without a stated beginning ("in or before
 * September 2024") counts where it ends, because nothing says how long before it began. `start` and `end` are those of
 * its span.
 */
export function countsFrom(start: Instant, end: Instant): Instant {
  return start === BEGINNING && end !== END ? end : start
}

/** Returns the instants between the stated ends, ignoring open and unknown ends; `null` if no end was stated. */
export function statedSpan(date: EventDate): Span | null {
  const points = date.kind === 'date' ? [date.at] : [date.from, date.to].filter((end) => typeof end !== 'string')
  const first = points[0]
  const last = points.at(-1)
  return first && last ? { start: first.span.start, end: last.span.end } : null
}

/** Returns whether two spans share an instant. */
export function spansMeet(a: Span, b: Span): boolean {
  return a.start < b.end && b.start < a.end
}

/** Unit that a tick of the time axis and its label stand for. */
export type TickUnit = 'year' | 'month' | 'day' | 'hour' | 'minute'
