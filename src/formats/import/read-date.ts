/**
 * `readDate` reads a date as people and programs write it, in EDTF and never more precise than stated. Every reader of
 * foreign dates uses it.
 *
 * What has one reading is read: words in many languages, Chinese and Japanese dates, timestamps with or without a zone,
 * numbers. What has two is read as `habits` say, which a column proves or a user states; without them it is left as it is,
 * as is what has none, for the schema to refuse.
 */
import { parseDate } from '../../model/dates/parse-date.ts'
import { cleanLine } from './clean-text.ts'
import { type DateHabits, NO_HABITS, type StatedDate } from './date-habits.ts'
import { numberDate } from './date-numbers.ts'
import { pointOf } from './date-points.ts'
import { isOpenEnd } from './not-stated.ts'
import { splitTime } from './times.ts'

const LONGEST = 100
const REMEMBERED = 20_000
const remembered = new WeakMap<DateHabits, Map<string, StatedDate>>()

/** Answers are remembered by `habits`, as columns repeat their days. */
export function readDate(text: string, habits: DateHabits = NO_HABITS): StatedDate {
  let known = remembered.get(habits)
  if (known === undefined) remembered.set(habits, (known = new Map()))
  const before = known.get(text)
  if (before !== undefined) return before
  const date = dateIn(tidy(text), text.trim(), habits)
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, date)
  return date
}

/** In plain digits and hyphens, and without what cannot be seen. */
function tidy(text: string): string {
  return cleanLine(text.normalize('NFKC')).replaceAll(/[‐‑‒−﹣－]/g, '-')
}

function dateIn(text: string, stated: string, habits: DateHabits): StatedDate {
  const asIs = { date: text, note: '' }
  if (text === '' || text.length > LONGEST) return asIs
  if (/^\d+(?:\.\d+)?$/.test(text)) {
    const read = numberDate(text, habits.isSerials, habits.isRoc)
    if (read === null) return asIs
    return read.time === undefined ? { ...read, note: '' } : timed(read.date, read.time, stated, habits, read.assumed)
  }
  const split = splitTime(text)
  if (split !== null) {
    const day = pointOf(split.rest, habits)?.date
    if (day !== undefined && /^\d{4}-\d\d-\d\d$/.test(day)) {
      if (split.offset === null) return timed(day, split.time, stated, habits)
      const instant = `${day}T${split.time}${split.offset}`
      return parseDate(instant) === null ? { date: day, note: stated } : { date: instant, note: '' }
    }
  }
  const point = pointOf(text, habits)
  if (point !== null) return { note: '', ...point }
  const interval = intervalIn(text, habits)
  return interval === null ? asIs : { date: interval, note: '' }
}

/** A time in no stated zone stands in the note, unless a zone was said for all. */
function timed(
  date: string,
  time: string,
  stated: string,
  { zone }: DateHabits,
  assumed?: StatedDate['assumed'],
): StatedDate {
  const more = assumed && { assumed }
  if (time.startsWith('00:00:00')) return { date, note: '', ...more }
  const instant = `${date}T${time}${zone}`
  if (zone !== '' && parseDate(instant) !== null) return { date: instant, note: '', ...more }
  return { date, note: stated, time, ...more }
}

const RANGE =
  /^(?:(?:from|between|von|de|du|entre|zwischen)\s+)?(.+?)(?:\s*(?:–|—|~|\.\.|至|到|から|→)\s*|\s+-\s*|\s*-\s+|\s+(?:to|until|till|through|and|bis|und|au|à|et|a|al|hasta|y)\s+|(?<=\d)\/(?=\d))(.+)$/i
const SINCE = /^(?:since|from|seit|ab|depuis|desde|dal)\s+(.+)$/i
const UNTIL = /^(?:until|till|up to|bis|jusqu'(?:en|à)|hasta)\s+(.+)$/i
const DAYS_OF_MONTH = /^(\D+?)\s*(\d{1,2})\s?[-–—]\s?(\d{1,2}),?\s+(\d{4})$/
const DAYS_BEFORE_MONTH = /^(\d{1,2})\.?\s?[-–—]\s?(\d{1,2}\.?\s+\D+\s*\d{4})$/

function intervalIn(text: string, habits: DateHabits): string | null {
  const since = SINCE.exec(text)
  const from = since && plainPoint(since[1]!, habits)
  if (from) return valid(`${from}/..`)
  const until = UNTIL.exec(text)
  const to = until && plainPoint(until[1]!, habits)
  if (to) return valid(`../${to}`)
  const years = /^(\d{4})\s?[-–—/]\s?(\d{4})$/.exec(text)
  if (years) return valid(`${years[1]}/${years[2]}`)
  const endless = /^(.*\d)\s?[-–—]$/.exec(text)
  const start = endless && plainPoint(endless[1]!, habits)
  if (start) return valid(`${start}/..`)
  const days = DAYS_OF_MONTH.exec(text)
  if (days) return between(`${days[1]} ${days[2]} ${days[4]}`, `${days[1]} ${days[3]} ${days[4]}`, habits)
  const before = DAYS_BEFORE_MONTH.exec(text)
  if (before) return between(before[1]!, before[2]!, habits)
  const range = RANGE.exec(text)
  return range && between(range[1]!.trim(), range[2]!.trim(), habits)
}

/** Either end may leave out what it has in common with the other. */
function between(left: string, right: string, habits: DateHabits): string | null {
  const from = plainPoint(left, habits)
  if (from !== null && isOpenEnd(right)) return valid(`${from}/..`)
  const to = plainPoint(right, habits) ?? (from && plainPoint(completed(right, left), habits))
  if (!to) return null
  const start = from ?? plainPoint(commonPart(left, to), habits)
  return start && valid(`${start}/${to}`)
}

/** `25日` after `2024年9月23日` is of its month. */
function completed(right: string, left: string): string {
  const [, year = '', month = ''] = /^(\d{4}\s?年)(\s?\d{1,2}\s?月)?/.exec(left) ?? []
  return right.includes('月') ? year + right : year + month + right
}

/** `3` before a day is of its month, `May` of its year. */
function commonPart(left: string, to: string): string {
  if (/^\d{1,2}\.?$/.test(left))
    return to.length === 10 ? `${to.slice(0, 8)}${left.replace('.', '').padStart(2, '0')}` : ''
  return `${left.replace(/[\s,]+$/, '')} ${to.slice(0, 4)}`
}

/** A date without a time that can be the end of an interval. */
function plainPoint(text: string, habits: DateHabits): string | null {
  const day = splitTime(text)?.rest ?? text
  const date = pointOf(day, habits)?.date ?? null
  if (date === null || date.includes('/')) return null
  return date.replace(/T.*$/, '').replaceAll('-XX', '')
}

const valid = (date: string) => (parseDate(date) === null ? null : date)
