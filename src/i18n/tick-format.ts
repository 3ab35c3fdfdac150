/** Formats labels of the time axis, and spans. All in UTC: the axis shows the dataset's own time. */
import type { Instant, Span, TickUnit } from '../model/dates/time.ts'

const DAY = 86_400_000
/** Maximum instant of `Date` (ECMA-262 21.4.1.1). */
const FURTHEST = 8.64e15
const YEAR = 365.2425 * DAY

type Style = Intl.DateTimeFormatOptions

const YEAR_STYLE: Style = { year: 'numeric' }
const DAY_STYLE: Style = { day: 'numeric', month: 'short' }
const TIME_STYLE: Style = { hour: '2-digit', minute: '2-digit' }

/** Formats of minor ticks. A tick shows its own unit, a major tick the larger unit that begins with it. */
const MINOR: Readonly<Record<TickUnit, Style>> = {
  year: YEAR_STYLE,
  month: { month: 'short' },
  day: DAY_STYLE,
  hour: TIME_STYLE,
  minute: TIME_STYLE,
}
const MAJOR: Readonly<Record<TickUnit, Style>> = {
  year: YEAR_STYLE,
  month: YEAR_STYLE,
  day: DAY_STYLE,
  hour: DAY_STYLE,
  minute: DAY_STYLE,
}

const formats = new Map<string, Intl.DateTimeFormat>()

function formatOf(locale: string, style: Style): Intl.DateTimeFormat {
  const key = locale + JSON.stringify(style)
  let format = formats.get(key)
  if (!format) {
    format = new Intl.DateTimeFormat(locale, { timeZone: 'UTC', ...style })
    formats.set(key, format)
  }
  return format
}

export function formatTick(instant: Instant, unit: TickUnit, isMajor: boolean, locale: string): string {
  if (Math.abs(instant) > FURTHEST) return farYear(instant, locale)
  const date = new Date(instant)
  const style = (isMajor ? MAJOR : MINOR)[unit]
  return formatOf(locale, date.getUTCFullYear() < 1 && 'year' in style ? { ...style, era: 'short' } : style).format(
    date,
  )
}

/** Formats distant years such as "13.8 billion". */
function farYear(instant: Instant, locale: string): string {
  const years = Math.round(1970 + instant / YEAR)
  return new Intl.NumberFormat(locale, { notation: 'compact', maximumFractionDigits: 1 }).format(years)
}

/** Formats a span with a precision that fits its width; its end is exclusive. */
export function formatSpan(span: Span, locale: string): string {
  if (Math.abs(span.start) > FURTHEST || Math.abs(span.end) > FURTHEST) {
    return `${farYear(span.start, locale)} – ${farYear(span.end, locale)}`
  }
  const width = span.end - span.start
  const style: Style =
    width > 400 * DAY
      ? { year: 'numeric', month: 'short' }
      : width > 2 * DAY
        ? { year: 'numeric', month: 'short', day: 'numeric' }
        : { year: 'numeric', month: 'short', day: 'numeric', ...TIME_STYLE }
  return formatOf(locale, style).formatRange(new Date(span.start), new Date(span.end - 1))
}
