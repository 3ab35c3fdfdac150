/**
 * `readDate` reads a date as people and programs write it, in EDTF and never more precise than stated. Every reader of
 * foreign dates uses it.
 *
 * What has one reading is read: words in many languages, Chinese and Japanese dates, timestamps with or without a zone,
 * numbers. What has two is read as `habits` say, which a column proves or a user states; without them it is left as it is,
 * as is what has none, for the schema to refuse.
 */
import { civilDayOf, startOfDay } from '../../model/dates/calendar.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { cleanLine } from './clean-text.ts'
import { type DateHabits, NO_HABITS, type StatedDate } from './date-habits.ts'
import { numberDate } from './date-numbers.ts'
import { pointOf } from './date-points.ts'
import { isNotStated, isOpenEnd } from './not-stated.ts'
import { dayOf } from './stated-date.ts'
import { splitTime } from './times.ts'

const LONGEST = 100
const REMEMBERED = 20_000
const remembered = new WeakMap<DateHabits, Map<string, StatedDate>>()

/** Answers are remembered by `habits`, as columns repeat their days. */
export function readDate(text: string, habits: DateHabits = NO_HABITS): StatedDate {
  // Nothing so long is a date; what follows may take more than linear time.
  if (text.trim().length > LONGEST) return { date: cleanLine(text), note: '' }
  let known = remembered.get(habits)
  if (known === undefined) remembered.set(habits, (known = new Map()))
  const before = known.get(text)
  if (before !== undefined) return before
  const date = dateIn(tidy(text), text.trim(), habits)
  if (known.size >= REMEMBERED) known.clear()
  known.set(text, date)
  return date
}

/** In plain digits and hyphens, without what cannot be seen, marks of footnotes and quotation marks around it. */
function tidy(text: string): string {
  const line = cleanLine(text.replace(/[¹²³⁰⁴-⁹]+$/, '').normalize('NFKC')).replaceAll(/[‐‑‒−﹣－]/g, '-')
  const bare = line
    .replace(/^["'“”‘’«»„]+/, '')
    .replace(/(?:\[\d{1,3}\]|[*†‡§"“”’«»])+$/, '')
    .trim()
  return asciiDigits(bare === '' ? line : bare)
}

/** Digits of other scripts, unless they count years otherwise than from the year 1: their calendar is not stated. */
function asciiDigits(text: string): string {
  if (!/[^\P{Nd}\d]/u.test(text)) return text
  const plain = text.replaceAll(/[^\P{Nd}\d]/gu, (sign) => {
    const code = sign.codePointAt(0)!
    // Digits begin at a multiple of 16, or six after one.
    const isAligned = /\p{Nd}/u.test(String.fromCodePoint(code & ~15))
    return String((code & 15) - (isAligned ? 0 : 6))
  })
  return /(?<!\d)(?:1[89]|20)\d\d(?!\d)/.test(plain) ? plain : text
}

function dateIn(text: string, stated: string, habits: DateHabits): StatedDate {
  const asIs = { date: text, note: '' }
  if (text === '') return asIs
  if (/^\d+(?:\.\d+)?$/.test(text) && !(habits.isDotted && text.length === 7)) {
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
  /^(?:(?:from|between|von|de|du|entre|zwischen)\s+)?(.+?)(?:\s*(?:–|—|~|\.\.|&|至|到|から|→)\s*|\s+-\s*|\s*-\s+|\s+(?:to|until|till|through|and|bis|und|au|à|et|a|al|hasta|y)\s+|(?<=\d)\/(?=\d)|(?<=\p{L})\/(?=\p{L}))(.+)$/iu
/** A range that nothing else looks like, so that one of its ends is enough to know it. */
const SURE_RANGE =
  /^(?:(?:from|von|de|du)\s+)?(.+?)(?:\s*(?:–|—|\.\.|至|到|→)\s*|\s+-\s*|\s*-\s+|\s+(?:to|until|till|through|bis)\s+|(?<=\d)\/(?=\S))(.+)$/i
const SINCE = /^(?:since|from|seit|ab|depuis|desde|dal)\s+(.+)$/i
const UNTIL = /^(?:until|till|up to|by|no later than|bis|jusqu'(?:en|à)|hasta)\s+(.+)$/i
const BEFORE = /^(?:before|prior to|vor|avant|antes de|до)\s+(.+)$/i
const AFTER = /^(?:after|nach|après|después de|после)\s+(.+)$/i
const DAYS_OF_MONTH = /^(\D+?)\s*(\d{1,2})\s?(?:[-–—&]|to|and|through)\s?(\d{1,2}),?\s+(\d{4})$/
const DAYS_BEFORE_MONTH = /^(\d{1,2})\.?\s?[-–—]\s?(\d{1,2}\.?\s+\D+\s*\d{4})$/

function intervalIn(text: string, habits: DateHabits): string | null {
  const open = openInterval(text, habits)
  if (open !== null) return open
  const years = /^(\d{4})\s?[-–—/]\s?(\d{4})$/.exec(text)
  if (years) return valid(`${years[1]}/${years[2]}`)
  const days = DAYS_OF_MONTH.exec(text)
  if (days) return between(`${days[1]} ${days[2]}, ${days[4]}`, `${days[1]} ${days[3]}, ${days[4]}`, habits)
  const before = DAYS_BEFORE_MONTH.exec(text)
  if (before) return between(before[1]!, before[2]!, habits)
  const range = RANGE.exec(text)
  const found = range && between(range[1]!.trim(), range[2]!.trim(), habits)
  return found ?? hyphenated(text, habits)
}

/** An interval that states one end only. */
function openInterval(text: string, habits: DateHabits): string | null {
  const pointBehind = (pattern: RegExp) => {
    const [, rest] = pattern.exec(text) ?? []
    return rest === undefined ? null : plainPoint(rest, habits)
  }
  const from = pointBehind(SINCE) ?? pointBehind(/^(.*\d)\s?[-–—]$/)
  if (from !== null) return valid(`${from}/..`)
  const to = pointBehind(UNTIL)
  if (to !== null) return valid(`../${to}`)
  const [later, earlier] = [pointBehind(BEFORE), pointBehind(AFTER)]
  if (later !== null) return valid(`../${neighbour(later, -1)}`)
  return earlier === null ? null : valid(`${neighbour(earlier, 1)}/..`)
}

/** The year, month or day beside a plain one; empty for any other date. */
function neighbour(date: string, step: 1 | -1): string {
  const [, year, month, day] = /^(\d{4})(?:-(\d\d)(?:-(\d\d))?)?$/.exec(date) ?? []
  if (year === undefined) return ''
  const shifted =
    day !== undefined
      ? startOfDay(Number(year), Number(month), Number(day) + step)
      : month !== undefined
        ? startOfDay(Number(year), Number(month) + step, 1)
        : startOfDay(Number(year) + step, 1, 1)
  const civil = civilDayOf(shifted)
  const parts = [
    String(civil.year).padStart(4, '0'),
    ...[civil.month, civil.day].map((part) => String(part).padStart(2, '0')),
  ]
  return parts.slice(0, day !== undefined ? 3 : month !== undefined ? 2 : 1).join('-')
}

/** Maximum number of hyphens in a text that is split at each of them. */
const MOST_HYPHENS = 6

/** `2021/03/04-2021/05/06`, `2010-present`: the one hyphen that has a date before it and an end behind it. */
function hyphenated(text: string, habits: DateHabits): string | null {
  const parts = text.split('-')
  if (parts.length < 2 || parts.length > MOST_HYPHENS + 1) return null
  const found = parts
    .slice(1)
    .map((_, index) => between(parts.slice(0, index + 1).join('-'), parts.slice(index + 1).join('-'), habits))
    .filter((interval) => interval !== null)
  return found.length === 1 ? found[0]! : null
}

/** Either end may leave out what it has in common with the other. */
function between(left: string, right: string, habits: DateHabits): string | null {
  const from = plainPoint(left, habits)
  if (from !== null && isOpenEnd(right)) return valid(`${from}/..`)
  if (from !== null && isNotStated(right)) return valid(`${from}/`)
  const to = plainPoint(right, habits) ?? (from && plainPoint(completed(right, left, from), habits))
  if (!to) return null
  const start = from ?? plainPoint(commonPart(left, to), habits)
  return start && valid(`${start}/${to}`)
}

export interface StatedStart {
  readonly date: string
  /** What stands for the end, which cannot be read. */
  readonly end: string
}

/** The beginning of an interval in a text that `readDate` does not read, because its end has no reading. */
export function readStart(stated: string, habits: DateHabits = NO_HABITS): StatedStart | null {
  if (stated.trim().length > LONGEST) return null
  const [, left = '', right = ''] = SURE_RANGE.exec(tidy(stated)) ?? []
  const date = left === '' ? null : plainPoint(left.trim(), habits)
  return date === null ? null : { date, end: right.trim() }
}

/** `25日` after `2024年9月23日` is of its month, as is `06` after `2021-03-04`, which is `from`. */
function completed(right: string, left: string, from: string): string {
  if (/^\d\d(?:-\d\d)?$/.test(right) && from.length > right.length + 4)
    return from.slice(0, from.length - right.length) + right
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
  return dayOf(date).replaceAll('-XX', '')
}

const valid = (date: string) => (parseDate(date) === null ? null : date)
