/**
 * Parses a date without a time of day. A library would be 90 kB in the page and again in the worker; the tests
 * compare with it.
 */
import { daysInMonth, startOfDay } from './calendar.ts'
import { BEGINNING, END } from './time.ts'
import type { DatePoint, Precision, Span } from './time.ts'

const PLAIN = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/

/** Matches the rest of level 1: years of five and more digits, before 0 or with unspecified digits, parts, qualifiers. */
const LEVEL_1 =
  /^(?:Y(-?[1-9]\d{4,10})|(?!-0000)(-?)(?:(\d\d)XX|(\d{3})X|(\d{4})(?:-XX(?:-XX)?|-(?!2[1-4]-)(\d\d)(?:-(?:(\d\d)|XX))?)?))([?~%]?)$/

/** Returns the date and every instant that it allows; `null` if it is not EDTF level 0 or 1. */
export function parsePoint(text: string): DatePoint | null {
  const plain = PLAIN.exec(text)
  if (!plain) return parseRest(text)
  const stated = state(Number(plain[1]), asNumber(plain[2]), asNumber(plain[3]))
  return stated && { ...stated, approximate: false, uncertain: false, offset: null }
}

function parseRest(text: string): DatePoint | null {
  const found = LEVEL_1.exec(text)
  if (!found) return null
  const [, longYear, sign, century, decade, year, month, day, qualifier] = found
  const stated =
    century !== undefined
      ? years('century', `${sign}${century}`, 100)
      : decade !== undefined
        ? years('decade', `${sign}${decade}`, 10)
        : state(Number(longYear ?? `${sign}${year}`), asNumber(month), asNumber(day))
  if (!stated || stated.span.start <= BEGINNING || stated.span.end >= END) return null
  return {
    ...stated,
    approximate: qualifier === '~' || qualifier === '%',
    uncertain: qualifier === '?' || qualifier === '%',
    offset: null,
  }
}

interface Stated {
  readonly precision: Precision
  readonly span: Span
}

/** Returns years with unspecified digits: `20XX` is 2000 to 2099, `-20XX` is −2099 to −2000. */
function years(precision: Precision, digits: string, count: number): Stated {
  const nearest = Number(digits) * count
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

function asNumber(part: string | undefined): number | undefined {
  return part === undefined ? undefined : Number(part)
}
