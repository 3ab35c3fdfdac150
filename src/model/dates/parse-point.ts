/** Parses a date without a time of day: plain ones directly, the rest through a library. */
import { parseLevel1 } from '@edtf-ts/core'
import type { EDTFDate, EDTFSeason } from '@edtf-ts/core'
import { daysInMonth, startOfDay } from './calendar.ts'
import { BEGINNING, END } from './time.ts'
import type { DatePoint, Precision, Span } from './time.ts'

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/**
 * Matches what the library is asked about, because it reads more than level 1 (`2XXX`, `2004-06-1X`, `Y02024`,
 * surrounding blanks), and `-0000` names no year.
 */
const LEVEL_1 = /^(?:Y-?[1-9]\d{4,10}|(?!-0000)-?(?:\d\dXX|\d{3}X|\d{4}(?:-XX(?:-XX)?|-\d\d(?:-(?:\d\d|XX))?)?))[?~%]?$/

/** Returns the date and every instant that it allows; `null` if it is not EDTF level 0 or 1. */
export function parsePoint(text: string): DatePoint | null {
  const plain = PLAIN.exec(text)
  if (!plain) return LEVEL_1.test(text) ? parseRest(text) : null
  const stated = state(Number(plain[1]), asNumber(plain[2]), asNumber(plain[3]))
  return stated && { ...stated, approximate: false, uncertain: false, offset: null }
}

function parseRest(text: string): DatePoint | null {
  // The library does not know seasons of negative years.
  const sign = /^-\d{4}-2/.test(text) ? -1 : 1
  const parsed = parseLevel1(sign < 0 ? text.slice(1) : text)
  if (!parsed.success) return null
  // `LEVEL_1` lets nothing through that the library takes for any other type.
  const found = parsed.value as EDTFDate | EDTFSeason
  const stated = found.type === 'Season' ? state(sign * found.year, found.season) : stateLoosely(found)
  if (!stated || stated.span.start <= BEGINNING || stated.span.end >= END) return null
  const { uncertain, approximate, uncertainApproximate } = found.qualification ?? {}
  return {
    ...stated,
    approximate: Boolean(approximate ?? uncertainApproximate),
    uncertain: Boolean(uncertain ?? uncertainApproximate),
    offset: null,
  }
}

interface Stated {
  readonly precision: Precision
  readonly span: Span
}

function stateLoosely({ year, month, day }: EDTFDate): Stated | null {
  if (typeof year === 'string') return year.endsWith('XX') ? years('century', year, 100) : years('decade', year, 10)
  // The library has checked the month and the day.
  return state(year, asNumber(month), asNumber(day))
}

/** Parses years with unspecified digits: `20XX` is 2000 to 2099, `-20XX` is −2099 to −2000. */
function years(precision: Precision, digits: string, count: number): Stated {
  const nearest = Number(digits.replaceAll('X', '0'))
  const first = digits.startsWith('-') ? nearest - count + 1 : nearest
  return { precision, span: daysBetween(first, 1, 1, first + count, 1, 1) }
}

/**
 * Returns the span of a date; `undefined` parts are not stated, and `month` may be a season. `null` if the calendar has
 * no such date.
 */
function state(year: number, month?: number, day?: number): Stated | null {
  if (month === undefined) return { precision: 'year', span: daysBetween(year, 1, 1, year + 1, 1, 1) }
  if (month >= 21 && month <= 24 && day === undefined) {
    const first = (month - 20) * 3
    return { precision: 'season', span: daysBetween(year, first, 1, year, first + 3, 1) }
  }
  if (month < 1 || month > 12) return null
  if (day === undefined) return { precision: 'month', span: daysBetween(year, month, 1, year, month + 1, 1) }
  if (day < 1 || day > daysInMonth(year, month)) return null
  return { precision: 'day', span: daysBetween(year, month, day, year, month, day + 1) }
}

function daysBetween(y: number, m: number, d: number, toY: number, toM: number, toD: number): Span {
  return { start: startOfDay(y, m, d), end: startOfDay(toY, toM, toD) }
}

function asNumber(part: string | number | undefined): number | undefined {
  return part === undefined || part === 'XX' ? undefined : Number(part)
}
