/**
 * Timestamps that say more than their authors knew. Who means "December 2015" and has to write an instant writes the
 * midnight with which it began where they live: 2015-12-01T05:00:00.000Z. So a whole hour is taken for somebody's midnight:
 * on the first of a month it states that month, else that day. A time with minutes or seconds is one.
 */
import { civilDayOf, DAY, startOfDay } from '../../model/dates/calendar.ts'
import type { DatasetBuilder, Place } from './dataset-builder.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { readDate } from './read-date.ts'
import { spanIn } from './span.ts'
import { dayOf } from './stated-date.ts'

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|\+00:00)$/
const NOON = 12

/** Returns a month, a day, or the timestamp itself; a text that is no timestamp is read as any date, or stays unchanged. */
export function stampedDate(stamp: string): string {
  const match = TIMESTAMP.exec(stamp)
  if (match === null) return parseDate(stamp) === null ? readDate(stamp).date : stamp
  const [year, month, day, hour, minute, second] = match.slice(1, 7).map(Number) as [
    number,
    number,
    number,
    number,
    number,
    number,
  ]
  if (minute + second + Number(match[7] ?? 0) > 0) return stamp
  // West of Greenwich, midnight is a few hours after that of UTC; east of it, a few hours before.
  if (hour <= NOON) return day === 1 ? stamp.slice(0, 7) : stamp.slice(0, 10)
  const next = civilDayOf(startOfDay(year, month, day) + DAY)
  return next.day === 1 ? `${pad(next.year, 4)}-${pad(next.month, 2)}` : stamp
}

/** A timestamp and where it stands. */
export interface StatedStamp {
  readonly text: string
  readonly place: Place
}

/**
 * From one timestamp to another, either of which may be empty; see `spanIn`. Without an end, the end is unknown. What a program writes where nothing was stated
 * is reported; if both are that, all that is known is that it happened, in an interval without ends.
 */
export function stampedSpan(maker: DatasetBuilder, first: StatedStamp, last: StatedStamp): string {
  const [from, to] = [first, last].map(({ text, place }) => stated(maker, text, place)) as [string, string]
  if (from === '' && to === '') return first.text + last.text === '' ? '' : '/..'
  const start = stampedDate(from)
  const span = spanIn(maker, start, { text: to, date: stampedDate(to), place: last.place })
  if (span !== null) return span
  // Without an end that is known, nothing says that it did not go on.
  return parseDate(`${dayOf(start)}/`) === null ? start : `${dayOf(start)}/`
}

/** The timestamp; empty if it stands for one that was not stated, which is reported. */
export function stated(maker: DatasetBuilder, stamp: string, place: Place): string {
  if (!isPlaceholder(stamp)) return stamp
  maker.find('not-stated', place, { value: stamp })
  return ''
}

/** OpenCTI writes the least and the greatest of its times, .NET the first day of the year 1 and the last of 9999. */
function isPlaceholder(stamp: string): boolean {
  return /^(?:1970-01-01T00:00:00(?:\.0+)?|5138-11-16T09:46:40(?:\.0+)?|(?:0000|0001|9999)-\d\d-\d\d(?:T.*)?)(?:Z|\+00:00)?$/.test(
    stamp,
  )
}

/** The timestamps, where `date` says less than they do. */
export function stampNote(date: string, ...stamps: readonly string[]): string {
  const stated = [...new Set(stamps.filter(Boolean))]
  return stated.every((stamp) => stamp === date) ? '' : stated.join(' / ')
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
