/**
 * Writes instants as short text for links: a day if it is a whole day, else a minute, else a millisecond, all in UTC.
 */
import { lastUnitBefore } from '../model/dates/last-unit.ts'
import type { Instant } from '../model/dates/time.ts'

const DAY = 86_400_000
const MINUTE = 60_000
/** Maximum instant of `Date` (ECMA-262 21.4.1.1). */
const FURTHEST = 8.64e15

/** Writes an instant; beyond the range of `Date`, plain milliseconds such as `@-4.35e20`. */
export function writeInstant(instant: Instant): string {
  if (Math.abs(instant) > FURTHEST) return `@${instant}`
  const iso = new Date(instant).toISOString()
  if (instant % DAY === 0) return iso.slice(0, iso.indexOf('T'))
  return instant % MINUTE === 0 ? iso.replace(/:00\.000Z$/, 'Z') : iso
}

/** Returns `null` for anything that `writeInstant` would not write. */
export function readInstant(text: string): Instant | null {
  const far = /^@(-?\d+(?:\.\d+)?(?:e\+?\d+)?)$/i.exec(text)
  const instant = far ? Number(far[1]) : parseIso(text)
  return Number.isFinite(instant) ? instant : null
}

function parseIso(text: string): number {
  return /^([+-]\d{6}|\d{4})-\d\d-\d\d(T\d\d:\d\d(:\d\d(\.\d{1,3})?)?Z)?$/.test(text) ? Date.parse(text) : Number.NaN
}

/** Writes the end of a day as that day (`2024-10-03`), else the end of a minute or millisecond as that. */
export function writeEnd(end: Instant): string {
  const unit = lastUnitBefore(end)
  if (!Number.isInteger(end) || Math.abs(end - unit) > FURTHEST) return `@${end}`
  const iso = new Date(end - unit).toISOString()
  if (unit === DAY) return iso.slice(0, iso.indexOf('T'))
  return unit === MINUTE ? iso.replace(/:00\.000Z$/, 'Z') : iso
}

/** Returns `null` for anything that `writeEnd` would not write. */
export function readEnd(text: string): Instant | null {
  const start = readInstant(text)
  if (start === null || text.startsWith('@')) return start
  const unit = ENDS.find(([stated]) => stated.test(text))?.[1]
  return unit === undefined ? null : start + unit
}

/** Units in which an end can be stated, coarsest first. */
const ENDS = [
  [/-\d\d$/, DAY],
  [/T\d\d:\d\dZ$/, MINUTE],
  [/\.\d{3}Z$/, 1],
] as const
