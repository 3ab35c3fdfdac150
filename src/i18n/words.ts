/**
 * Exports `Words`, everything the page needs to show text: messages, and numbers, dates and names of countries from
 * `Intl`.
 */
import type { ResponseTime } from '../model/event.ts'
import type { EventDate, Instant, Span, TickUnit } from '../model/dates/time.ts'
import { dateCertainty } from './date-certainty.ts'
import { isolate } from './isolate.ts'
import { formatDate, formatEnd, formatResponseTime } from './dates.ts'
import type { Language, Messages } from './catalogues.ts'
import { app as english } from './en/app.ts'
import { createParts, type Parts } from './parts.ts'
import { placeName } from './places.ts'
import { formatSpan, formatTick } from './tick-format.ts'

export interface Words {
  /** Tag of the catalogue; dates and numbers are printed by `locale`. */
  readonly language: Language
  readonly locale: string
  readonly t: Messages
  /** The parts of the catalogue that are loaded with the panels that need them. */
  readonly parts: Parts
  /** Keeps a text of a dataset in its own direction inside a sentence of the catalogue. */
  readonly isolate: (text: string) => string
  readonly number: (value: number) => string
  /** Formats a share from 0 to 1 in whole percent. */
  readonly percent: (share: number) => string
  /** Returns the name of an ISO 3166 code, pinned in `places.ts` or from `Intl`; the code itself if it has no name. */
  readonly country: (code: string) => string
  readonly languageName: (tag: string) => string
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

/** Makes the words of a language from its catalogue; English if none is given, because only English is always loaded. */
export function createWords(language: Language = 'en', app: Messages = english): Words {
  const { locale } = app
  const numbers = new Intl.NumberFormat(locale)
  const countries = new Intl.DisplayNames(locale, { type: 'region', fallback: 'code' })
  const percents = once(() => new Intl.NumberFormat(locale, { style: 'percent' }))
  const moments = once(() => new Intl.DateTimeFormat(locale, { dateStyle: 'medium', timeStyle: 'medium' }))
  const languages = once(() => new Intl.DisplayNames(locale, { type: 'language', fallback: 'code' }))
  return {
    language,
    locale,
    t: app,
    parts: createParts(language),
    isolate: (text) => isolate(text, app.direction),
    number: (value) => numbers.format(value),
    percent: (share) => percents().format(share),
    country: (code) => placeName(app.places, code) ?? (/^[A-Z]{2}$/.test(code) ? (countries.of(code) ?? code) : code),
    languageName: (tag) => nameOf(languages(), tag),
    date: (date) => formatDate(date, locale, { words: app.dates }),
    certainty: (date) => dateCertainty(date, app.certainty),
    end: (instant) => formatEnd(instant, locale, { words: app.dates }),
    moment: (moment) => moments().format(moment),
    responseTime: (time) => formatResponseTime(time, locale, app.dates),
    tick: (instant, unit, isMajor) => formatTick(instant, unit, isMajor, locale),
    span: (span) => formatSpan(span, locale),
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
