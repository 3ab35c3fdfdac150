/** Formats the time from an accusation to its response. */
import { DAY, HOUR, MINUTE } from '../model/dates/calendar.ts'
import type { ResponseTime } from '../model/event.ts'
import { END } from '../model/dates/time.ts'
import type { Millis } from '../model/dates/time.ts'
import type { Messages } from './catalogues.ts'

interface Unit {
  readonly unit: 'minute' | 'hour' | 'day' | 'month' | 'year'
  readonly length: Millis
  /** Maximum time, exclusive, for which this unit is used. */
  readonly below: Millis
}

const YEAR = 365.2425 * DAY
const UNITS: readonly Unit[] = [
  { unit: 'minute', length: MINUTE, below: 2 * HOUR },
  { unit: 'hour', length: HOUR, below: 2 * DAY },
  { unit: 'day', length: DAY, below: 60 * DAY },
  { unit: 'month', length: YEAR / 12, below: 2 * YEAR },
  { unit: 'year', length: YEAR, below: Number.POSITIVE_INFINITY },
]
const DAYS = UNITS[2]!

/** "12 days later", "between 2 and 4 months later", "the same day", "within 3 days"; a known number of days stays in days. */
export function formatResponseTime({ min, max }: ResponseTime, locale: string, words: Messages['dates']): string {
  if (max < 0) return words.earlier(formatLength(0 - max, 0 - min, locale, words))
  if (min === 0 && max === 0) return words.sameDay
  if (max >= END)
    return min === 0 ? words.unknownTime : words.later(words.atLeast(formatLength(min, min, locale, words)))
  return min === 0 ? words.within(formatCeiling(max, locale)) : words.later(formatLength(min, max, locale, words))
}

function formatLength(least: Millis, most: Millis, locale: string, words: Messages['dates']): string {
  const unit = unitOf(least, most)
  const low = Math.round(least / unit.length)
  const high = Math.round(most / unit.length)
  if (least === most) return withUnit(high, unit, locale)
  if (low === high) return words.about(withUnit(high, unit, locale))
  return words.betweenTimes(new Intl.NumberFormat(locale).format(low), withUnit(high, unit, locale))
}

function formatCeiling(most: Millis, locale: string): string {
  const unit = unitOf(0, most)
  return withUnit(Math.ceil(most / unit.length), unit, locale)
}

/** Chooses the unit: days for whole days, and for ranges what suits the longer end. */
function unitOf(least: Millis, most: Millis): Unit {
  const isWhole = least % DAY === 0 && most % DAY === 0
  const unit = UNITS.find(({ below }) => most < below)!
  return isWhole && (least === most || unit.length < DAY) ? DAYS : unit
}

function withUnit(count: number, { unit }: Unit, locale: string): string {
  return new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'long' }).format(count)
}
