/** Parses a date with a time of day and an offset from UTC, as in EDTF level 0 and RFC 3339; seconds are optional. */
import { DAY, HOUR, MINUTE, SECOND, daysInMonth, startOfDay } from './calendar.ts'
import type { DatePoint, Precision } from './time.ts'

const DATE_TIME =
  /^(?!-0000)(-?\d{4})-(\d\d)-(\d\d)T([01]\d|2[0-3]):([0-5]\d)(?::([0-5]\d|60)(?:\.(\d+))?)?(?:Z|([+-])([01]\d|2[0-3])(?::([0-5]\d))?)$/

/** Matches the form that most files use, several times faster than reading the parts off a match. */
const PLAIN = /^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d(?::[0-5]\d)?Z$/

/** Returns `null` for anything else. A leap second is kept as the second before it. */
export function parseDateTime(text: string): DatePoint | null {
  return PLAIN.test(text) ? parsePlain(text) : parseAny(text)
}

function parsePlain(text: string): DatePoint | null {
  const year = twoDigits(text, 0) * 100 + twoDigits(text, 2)
  const month = twoDigits(text, 5)
  const day = twoDigits(text, 8)
  if (month < 1 || month > 12 || day < 1 || (day > 28 && day > daysInMonth(year, month))) return null
  const minute = startOfDay(year, month, day) + twoDigits(text, 11) * HOUR + twoDigits(text, 14) * MINUTE
  const hasSeconds = text.length > 'YYYY-MM-DDThh:mmZ'.length
  const start = hasSeconds ? minute + twoDigits(text, 17) * SECOND : minute
  return {
    span: { start, end: start + (hasSeconds ? SECOND : MINUTE) },
    precision: hasSeconds ? 'second' : 'minute',
    approximate: false,
    uncertain: false,
    offset: 0,
  }
}

function twoDigits(text: string, at: number): number {
  return text.charCodeAt(at) * 10 + text.charCodeAt(at + 1) - 0x30 * 11
}

function parseAny(text: string): DatePoint | null {
  const match = DATE_TIME.exec(text)
  if (!match) return null
  const [year, month, day, hours, minutes] = match.slice(1, 6).map(Number) as [number, number, number, number, number]
  const [, , , , , , second, fraction = '', sign, offsetHours = '0', offsetMinutes = '0'] = match
  if (month < 1 || month > 12 || day < 1 || day > daysInMonth(year, month)) return null
  const offset = (sign === '-' ? -1 : 1) * (Number(offsetHours) * 60 + Number(offsetMinutes))
  const minute = startOfDay(year, month, day) + hours * HOUR + minutes * MINUTE - offset * MINUTE
  if (second === '60' && !endsDay(minute)) return null
  const [precision, length] = finest(second, fraction)
  const start = minute + Math.min(Number(second ?? 0), 59) * SECOND + Number(fraction.slice(0, 3).padEnd(3, '0'))
  // `-0` would not survive JSON.
  return { span: { start, end: start + length }, precision, approximate: false, uncertain: false, offset: offset || 0 }
}

/** Returns whether a leap second is possible, which is only at the end of a UTC day. */
function endsDay(minute: number): boolean {
  return (minute + MINUTE) % DAY === 0
}

function finest(second: string | undefined, fraction: string): readonly [Precision, number] {
  if (second === undefined) return ['minute', MINUTE]
  if (fraction === '') return ['second', SECOND]
  return ['millisecond', 1]
}
