/**
 * Timestamps that say more than their authors knew. Who means "December 2015" and has to write an instant writes the
 * midnight with which it began where they live: 2015-12-01T05:00:00.000Z. So a whole hour is taken for somebody's midnight:
 * on the first of a month it states that month, else that day. A time with minutes or seconds is one.
 */
import { civilDayOf, DAY, startOfDay } from '../../model/dates/calendar.ts'

const TIMESTAMP = /^(\d{4})-(\d\d)-(\d\d)T(\d\d):(\d\d):(\d\d)(?:\.(\d+))?(?:Z|\+00:00)$/
const NOON = 12

/** Returns a month, a day, or the timestamp itself; a text that is no timestamp stays unchanged. */
export function stampedDate(stamp: string): string {
  const match = TIMESTAMP.exec(stamp)
  if (match === null) return stamp
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

/** From one timestamp to another, either of which may be empty: its end is then unknown. The ends of an interval are days. */
export function stampedInterval(from: string, to: string): string {
  const [start, end] = [stampedDate(from), stampedDate(to)]
  if (start === end) return start
  return `${dayOf(start)}/${dayOf(end)}`
}

/** The timestamps, where `date` says less than they do. */
export function stampNote(date: string, ...stamps: readonly string[]): string {
  const stated = [...new Set(stamps.filter(Boolean))]
  return stated.every((stamp) => stamp === date) ? '' : stated.join(' / ')
}

function dayOf(date: string): string {
  return TIMESTAMP.test(date) ? date.slice(0, 10) : date
}

function pad(number: number, length: number): string {
  return String(number).padStart(length, '0')
}
