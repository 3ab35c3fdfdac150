/** Formats dates and the times between them, never more precise than stated. */
import { DAY, MINUTE, civilDayOf } from '../model/dates/calendar.ts'
import { lastUnitBefore } from '../model/dates/last-unit.ts'
import { BEGINNING } from '../model/dates/time.ts'
import type { DateEnd, DatePoint, EventDate, Instant, Precision } from '../model/dates/time.ts'
import type { Messages } from './catalogues.ts'

export { formatResponseTime } from './response-times.ts'

/** On whose clock a time of day is told. A date without one is the same everywhere. */
export type Clock = 'own' | 'utc' | 'reader'

export interface DateOptions {
  readonly words: Messages['dates']
  /** The event's own clock by default. */
  readonly clock?: Clock
}

interface Speech {
  readonly locale: string
  readonly clock: Clock
  readonly words: Messages['dates']
}

/** A phrase without a preposition: "23 September 2024", "about September 2024", "since 2023", "2020s". */
export function formatDate(date: EventDate, locale: string, options: DateOptions): string {
  const speech: Speech = { locale, clock: options.clock ?? 'own', words: options.words }
  return date.kind === 'date' ? formatPoint(date.at, speech) : formatInterval(date.from, date.to, speech)
}

/** The day that an instant is the end of, else the minute: "by the end of it" for "before then". */
export function formatEnd(end: Instant, locale: string, options: DateOptions): string {
  const unit = lastUnitBefore(end)
  const at: DatePoint = {
    span: { start: end - unit, end },
    // Beyond the reach of `Date` there are no days.
    precision: Math.abs(end - unit) > FARTHEST ? 'year' : unit === DAY ? 'day' : 'minute',
    approximate: false,
    uncertain: false,
    offset: 0,
  }
  return formatDate({ edtf: '', kind: 'date', at }, locale, options)
}

function formatPoint(point: DatePoint, speech: Speech): string {
  const { words } = speech
  const bare = formatStated(point, speech)
  const about = point.approximate ? words.approximate(bare) : bare
  return point.uncertain ? words.uncertain(about) : about
}

const SEASONS = ['spring', 'summer', 'autumn', 'winter'] as const

/** Prints a date at each precision, without qualifiers. */
const PRINT: { readonly [P in Precision]: (point: DatePoint, speech: Speech) => string } = {
  century: ({ span }, speech) => betweenYears(span.start, span.end, speech),
  decade: ({ span }, speech) =>
    civilDayOf(span.start).year > 0
      ? speech.words.decade(formatYear(span.start, speech))
      : betweenYears(span.start, span.end, speech),
  year: ({ span }, speech) => formatYear(span.start, speech),
  season: ({ span }, speech) => {
    const season = SEASONS[civilDayOf(span.start).month / 3 - 1]!
    return speech.words.season[season](formatYear(span.start, speech), formatYear(span.end, speech))
  },
  month: ({ span }, { locale }) => printInstant(span.start, locale, { month: 'long', year: 'numeric' }),
  day: ({ span }, { locale }) => printInstant(span.start, locale, DAY_STYLE),
  minute: (point, speech) => formatTime(point, speech, {}),
  second: (point, speech) => formatTime(point, speech, { second: '2-digit' }),
  millisecond: (point, speech) => formatTime(point, speech, { second: '2-digit', fractionalSecondDigits: 3 }),
}

function formatStated(point: DatePoint, speech: Speech): string {
  return PRINT[point.precision](point, speech)
}

function betweenYears(start: Instant, end: Instant, speech: Speech): string {
  return speech.words.between(formatYear(start, speech), formatYear(end - 1, speech))
}

/** Maximum instant of `Date`, and so of `Intl`: the year 275760. */
const FARTHEST = 8.64e15

function formatYear(instant: Instant, { locale, words }: Speech): string {
  if (Math.abs(instant) <= FARTHEST) return printInstant(instant, locale, { year: 'numeric' })
  const { year } = civilDayOf(instant)
  const number = new Intl.NumberFormat(locale)
  return year > 0 ? number.format(year) : words.beforeChrist(number.format(1 - year))
}

const DAY_STYLE: Intl.DateTimeFormatOptions = { day: 'numeric', month: 'long', year: 'numeric' }
const formats = new Map<string, Intl.DateTimeFormat>()

/** Returns a cached format, because making one takes a hundred times as long as using it. */
function formatOf(locale: string, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormat {
  const key = `${locale} ${JSON.stringify(style)}`
  const known = formats.get(key)
  if (known) return known
  const format = new Intl.DateTimeFormat(locale, style)
  formats.set(key, format)
  return format
}

/** Prints an instant in UTC, with the era if the year is before 1. */
function printInstant(instant: Instant, locale: string, style: Intl.DateTimeFormatOptions): string {
  return formatOf(locale, inUtc(instant, style)).format(instant)
}

function inUtc(instant: Instant, style: Intl.DateTimeFormatOptions): Intl.DateTimeFormatOptions {
  const isBefore = civilDayOf(instant).year < 1
  return { timeZone: 'UTC', ...style, ...(isBefore && { era: 'short' }) }
}

function formatTime(point: DatePoint, { locale, clock, words }: Speech, finer: Intl.DateTimeFormatOptions): string {
  const time: Intl.DateTimeFormatOptions = { hour: '2-digit', minute: '2-digit', ...finer, hourCycle: 'h23' }
  const { start } = point.span
  if (clock === 'reader') {
    const day = formatOf(locale, DAY_STYLE).format(start)
    return words.dateTime(day, formatOf(locale, { ...time, timeZoneName: 'short' }).format(start))
  }
  const offset = clock === 'utc' ? 0 : (point.offset ?? 0)
  // The own clock shows what UTC's would show that much later.
  const local = start + offset * MINUTE
  const zone = words.zone(formatOffset(offset))
  return words.dateTime(
    printInstant(local, locale, DAY_STYLE),
    `${formatOf(locale, inUtc(0, time)).format(local)} ${zone}`,
  )
}

/** Formats an offset from UTC as "", "+08:00" or "−03:30". */
function formatOffset(minutes: number): string {
  if (minutes === 0) return ''
  const size = Math.abs(minutes)
  const pad = (part: number) => String(part).padStart(2, '0')
  return `${minutes < 0 ? '−' : '+'}${pad(Math.floor(size / 60))}:${pad(size % 60)}`
}

function formatInterval(from: DateEnd, to: DateEnd, speech: Speech): string {
  const { words } = speech
  if (typeof from !== 'string' && typeof to !== 'string') return formatBothEnds(from, to, speech)
  if (typeof from !== 'string') {
    return to === 'open' ? words.since(formatPoint(from, speech)) : words.fromUnknownEnd(formatPoint(from, speech))
  }
  if (typeof to !== 'string') {
    const end = formatPoint(to, speech)
    if (from === 'unknown') return words.untilUnknownStart(end)
    return to.precision === 'day' ? words.upToDay(end) : words.upTo(end)
  }
  return from === to ? words.never : from === 'unknown' ? words.sinceUnknown : words.untilUnknown
}

/** Styles in which `Intl` joins two dates of one precision itself: "2–10 January 2024". */
const RANGES: { readonly [P in Precision]?: Intl.DateTimeFormatOptions } = {
  year: { year: 'numeric' },
  month: { month: 'long', year: 'numeric' },
  day: DAY_STYLE,
}

function formatBothEnds(from: DatePoint, to: DatePoint, speech: Speech): string {
  const { locale, words } = speech
  const range = from.precision === to.precision ? RANGES[from.precision] : undefined
  if (range && isPlain(from) && isPlain(to)) {
    return formatOf(locale, inUtc(from.span.start, range)).formatRange(from.span.start, to.span.start)
  }
  if (!from.approximate || !to.approximate) return words.fromTo(formatPoint(from, speech), formatPoint(to, speech))
  const loosely = [from, to].map((end) => formatLoosely(end, speech))
  return loosely[0] && loosely[1]
    ? words.between(loosely[0], loosely[1])
    : words.between(formatPoint(from, speech), formatPoint(to, speech))
}

function isPlain({ approximate, uncertain, span }: DatePoint): boolean {
  return !approximate && !uncertain && Math.abs(span.start) <= FARTHEST && span.start > BEGINNING
}

/**
 * Formats "late 2023" for about October to December, "early 2024" for about January to March; `null` for anything else.
 */
function formatLoosely(point: DatePoint, speech: Speech): string | null {
  if (point.precision !== 'month' || point.uncertain) return null
  const { month } = civilDayOf(point.span.start)
  const year = formatYear(point.span.start, speech)
  return month <= 3 ? speech.words.early(year) : month >= 10 ? speech.words.late(year) : null
}
