/** Chooses the ticks of a time axis as a person would. */
import { utcDay, utcHour, utcMinute, utcMonth, utcYear, type TimeInterval } from 'd3'
import type { Instant, Span, TickUnit } from '../model/dates/time.ts'
import type { TimeScale } from './scale.ts'

export interface Tick {
  readonly instant: Instant
  readonly xPx: number
  /** Unit that the label names; the tick stands at its beginning. */
  readonly unit: TickUnit
  /** Whether the tick also begins the next larger unit: January of a year, the first of a month, midnight. */
  readonly isMajor: boolean
}

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const DAY = 24 * HOUR
const YEAR = 365.2425 * DAY

interface Step {
  readonly millis: number
  readonly unit: TickUnit
  readonly interval: TimeInterval
  /** Interval whose beginnings are major ticks. */
  readonly major: TimeInterval | null
}

const minutes = (n: number): Step => ({
  millis: n * MINUTE,
  unit: 'minute',
  interval: utcMinute.every(n) ?? utcMinute,
  major: utcDay,
})
const hours = (n: number): Step => ({
  millis: n * HOUR,
  unit: 'hour',
  interval: utcHour.every(n) ?? utcHour,
  major: utcDay,
})
const months = (n: number): Step => ({
  millis: (n * YEAR) / 12,
  unit: 'month',
  interval: utcMonth.every(n) ?? utcMonth,
  major: utcYear,
})

/** Days of each month that begin a step, so that ticks never crowd at the end of a month: 1 and 16; 1, 8, 15, 22… */
const days = (n: number, first: readonly number[]): Step => ({
  millis: n * DAY,
  unit: 'day',
  interval: utcDay.filter((date) => first.includes(date.getUTCDate())),
  major: utcMonth,
})

const STEPS: readonly Step[] = [
  ...[1, 2, 5, 10, 30].map(minutes),
  ...[1, 3, 6, 12].map(hours),
  { millis: DAY, unit: 'day', interval: utcDay, major: utcMonth },
  days(2, [1, 3, 5, 7, 9, 11, 13, 15, 17, 19, 21, 23, 25, 27, 29]),
  days(7, [1, 8, 15, 22]),
  days(14, [1, 16]),
  ...[1, 3, 6].map(months),
]

/** Maximum instant that `Date`, and so d3-time, can hold. */
const FURTHEST = 8.64e15

/** Returns ticks at least `gapPx` apart within the scale's span (both ends inclusive), in order. */
export function ticksOf(scale: TimeScale, gapPx: number): readonly Tick[] {
  const { span, widthPx } = scale
  const least = ((span.end - span.start) / widthPx) * gapPx
  const step = STEPS.find((step) => step.millis >= least)
  if (!step || isFar(span)) return yearTicks(scale, least)
  const { interval, major, unit } = step
  return interval.range(new Date(span.start), new Date(span.end + 1)).map((date) => ({
    instant: date.getTime(),
    xPx: scale.toX(date.getTime()),
    unit,
    isMajor: major !== null && major.floor(date).getTime() === date.getTime(),
  }))
}

const isFar = (span: Span) => Math.abs(span.start) > FURTHEST || Math.abs(span.end) > FURTHEST

/**
 * Returns years that are multiples of 1, 2 or 5 times a power of ten; beyond the range of `Date` they are mean
 * Gregorian years.
 */
function yearTicks(scale: TimeScale, least: number): readonly Tick[] {
  const wanted = least / YEAR
  const power = 10 ** Math.floor(Math.log10(Math.max(wanted, 1)))
  const step = Math.max(1, [1, 2, 5, 10].find((factor) => factor * power >= wanted)! * power)
  const first = Math.ceil(yearOf(scale.span.start) / step)
  const last = Math.floor(yearOf(scale.span.end) / step)
  const ticks: Tick[] = []
  for (let index = first; index <= last; index++) {
    const instant = startOfYear(index * step)
    if (instant < scale.span.start || instant > scale.span.end) continue
    ticks.push({ instant, xPx: scale.toX(instant), unit: 'year', isMajor: (index * step) % (step * 10) === 0 })
  }
  return ticks
}

function yearOf(instant: Instant): number {
  return Math.abs(instant) > FURTHEST ? 1970 + instant / YEAR : new Date(instant).getUTCFullYear()
}

function startOfYear(year: number): Instant {
  const date = new Date(0)
  date.setUTCFullYear(year, 0, 1)
  return Number.isNaN(date.getTime()) ? (year - 1970) * YEAR : date.getTime()
}
