/**
 * Converts dates of other formats to EDTF, never more precise than stated. Unreadable dates are left for the schema to
 * refuse.
 */
import { parseDate } from '../../model/dates/parse-date.ts'
import { monthOf } from './date-words.ts'

/**
 * Converts parts such as `-13800000000`, `602`, `8`, `''`; a part that is not stated is empty. A month may be a word, and a
 * month or day 0 is not stated.
 */
export function dateOfParts(year: string, month: string, day: string): string {
  const parts = [year, String(monthOf(month) ?? month), day]
  for (const at of [1, 2]) if (/^0+$/.test(parts[at]!)) parts[at] = ''
  while (parts.at(-1) === '') parts.pop()
  if (!parts.every((part) => /^[+-]?\d+$/.test(part))) return parts.join('-')
  return parts.map((part, index) => (index === 0 ? yearOf(Number(part)) : part.padStart(2, '0'))).join('-')
}

/** Writes a year; years of more than four digits begin with `Y` in EDTF. */
function yearOf(year: number): string {
  if (Math.abs(year) > 9999) return `Y${year}`
  return `${year < 0 ? '-' : ''}${String(Math.abs(year)).padStart(4, '0')}`
}

/** Returns the interval between two dates. An end before the beginning is ignored. */
export function interval(from: string, to: string): { readonly date: string; readonly isInverted: boolean } {
  if (to === '' || to === from) return { date: from, isInverted: false }
  const date = `${from}/${to}`
  const isInverted = from !== '' && parseDate(from) !== null && parseDate(to) !== null && parseDate(date) === null
  return { date: isInverted ? from : date, isInverted }
}

/**
 * As `interval`, for dates that were read: `..` is an open end, and an empty beginning before a known end is unknown. The ends of an interval are days, so
 * that the time of an instant goes; the ends of one that is stated as the start, or the end, of another are its own.
 */
export function datesBetween(from: string, to: string): ReturnType<typeof interval> {
  if (from === '' && to !== '' && to !== '..')
    return { date: `/${dayOf(to.slice(to.lastIndexOf('/') + 1))}`, isInverted: false }
  if (to === '' || from === '' || to === from || parseDate(from) === null) return { date: from, isInverted: false }
  const start = from.includes('/') ? from.slice(0, from.indexOf('/')) : dayOf(from)
  if (to === '..') return { date: `${start}/..`, isInverted: false }
  const end = to.includes('/') ? to.slice(to.lastIndexOf('/') + 1) : dayOf(to)
  return start === end ? { date: from, isInverted: false } : interval(start, end)
}

/** The day of a date that may have a time. */
export function dayOf(date: string): string {
  return date.split('T', 1)[0]!
}
