/**
 * Exports `Words`, everything the page needs to show text: messages, and numbers, dates and names of countries from
 * `Intl`.
 */
import type { ResponseTime } from '../model/event.ts'
import type { EventDate, Instant, Span, TickUnit } from '../model/dates/time.ts'
import { dateCertainty } from './date-certainty.ts'
import { formatDate, formatEnd, formatResponseTime } from './dates.ts'
import type { Messages } from './catalogues.ts'
import { app } from './en/app.ts'
import { LOCALE } from './en/locale.ts'
import { createParts, type Parts } from './parts.ts'
import { placeName } from './places.ts'
import { formatSpan, formatTick } from './tick-format.ts'

export interface Words {
  readonly locale: string
  readonly t: Messages
  /** The parts of the catalogue that are loaded with the panels that need them. */
  readonly parts: Parts
  readonly number: (value: number) => string
  /** Formats a share from 0 to 1 in whole percent. */
  readonly percent: (share: number) => string
  /** Returns the name of an ISO 3166 code, pinned in `places.ts` or from `Intl`; the code itself if it has no name. */
  readonly country: (code: string) => string
  readonly language: (tag: string) => string
  readonly date: (date: EventDate) => string
  /** Describes how well the date is known. */
  readonly certainty: (date: EventDate) => string
  /** Formats the day, or minute, that the instant ends. */
  readonly end: (instant: Instant) => string
  /** A moment of the reader's own day, by their clock. */
  readonly moment: (moment: Date) => string
  readonly responseTime: (time: ResponseTime) => string
  readonly tick: (instant: Instant, unit: TickUnit, isMajor: boolean) => string
  readonly span: (span: Span) => string
}

export function createWords(): Words {
  const numbers = new Intl.NumberFormat(LOCALE)
  const countries = new Intl.DisplayNames(LOCALE, { type: 'region', fallback: 'code' })
  const percents = once(() => new Intl.NumberFormat(LOCALE, { style: 'percent' }))
  const moments = once(() => new Intl.DateTimeFormat(LOCALE, { dateStyle: 'medium', timeStyle: 'medium' }))
  const languages = once(() => new Intl.DisplayNames(LOCALE, { type: 'language', fallback: 'code' }))
  return {
    locale: LOCALE,
    t: app,
    parts: createParts('en'),
    number: (value) => numbers.format(value),
    percent: (share) => percents().format(share),
    country: (code) => placeName(code, LOCALE) ?? (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    language: (tag) => nameOf(languages(), tag),
    date: (date) => formatDate(date, LOCALE, { words: app.dates }),
    certainty: (date) => dateCertainty(date, app.certainty),
    end: (instant) => formatEnd(instant, LOCALE, { words: app.dates }),
    moment: (moment) => moments().format(moment),
    responseTime: (time) => formatResponseTime(time, LOCALE, app.dates),
    tick: (instant, unit, isMajor) => formatTick(instant, unit, isMajor, LOCALE),
    span: (span) => formatSpan(span, LOCALE),
  }
}

/**
 * Makes a value when it is first needed, because making all formats would delay the first picture by several
 * milliseconds.
 */
function once<T>(make: () => T): () => T {
  let made: T | undefined
  return () => (made ??= make())
}

/** Returns the name of a tag, or the tag itself, because `Intl.DisplayNames` throws on a tag it cannot parse. */
function nameOf(names: Intl.DisplayNames, tag: string): string {
  try {
    return names.of(tag) ?? tag
  } catch {
    return tag
  }
}
