/** A short cut for events with which nothing at all is wrong, twenty times as fast as the schema. */
import { EVENT_TYPES, STATUSES } from '../event.ts'
import type { Citation, EventType, QuoteSelector, Status, TimelineEvent } from '../event.ts'
import { fieldNamesOf, isObject } from './known-fields.ts'
import type { FieldNames, RawObject } from './known-fields.ts'
import { parseDate } from '../dates/parse-date.ts'
import { citationSchema, eventSchema, quoteSchema } from './schema.ts'
import { isTurned } from '../turned-text.ts'

const EVENT_FIELDS = fieldNamesOf(eventSchema)
const CITATION_FIELDS = fieldNamesOf(citationSchema)
const QUOTE_FIELDS = fieldNamesOf(quoteSchema)
const TYPES: ReadonlySet<unknown> = new Set(EVENT_TYPES)
const STATES: ReadonlySet<unknown> = new Set([...STATUSES, undefined])
const CONFIDENCES: ReadonlySet<unknown> = new Set(['high', 'medium', undefined])
const EMPTY: readonly string[] = []

/**
 * The event that `checkSlowly` would give, where that would find nothing; `null` where it might find something. A property
 * test holds the two together. Lists and citations are those of `raw`, not copies.
 */
export function readyEvent(raw: unknown): TimelineEvent | null {
  if (!isObject(raw) || !hasOnly(raw, EVENT_FIELDS)) return null
  const { id, type, title, status, dateNote, confidence, summary = '', citations } = raw
  if (!isFilled(id) || !isFilled(title) || !isText(summary) || !isTextOrAbsent(dateNote)) return null
  if (!TYPES.has(type) || !STATES.has(status) || !CONFIDENCES.has(confidence) || !isCitations(citations)) return null
  const { by, against = EMPTY, about = EMPTY, respondsTo = EMPTY, tags = EMPTY } = raw
  if (!isSet(by) || by.length === 0 || !isSet(against) || !isSet(about) || !isSet(respondsTo) || !isSet(tags))
    return null
  if (type === 'attack' ? about.length + respondsTo.length > 0 : type === 'rebuttal' && status !== undefined)
    return null
  const date = typeof raw['date'] === 'string' ? parseDate(raw['date']) : null
  return (
    date && {
      id,
      type: type as EventType,
      date,
      dateNote,
      confidence: confidence as TimelineEvent['confidence'],
      title,
      summary,
      by,
      against,
      about,
      respondsTo,
      status: status as Status | undefined,
      tags,
      citations,
    }
  )
}

function isCitations(raw: unknown): raw is readonly Citation[] {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isCitation)
}

function isCitation(raw: unknown): raw is Citation {
  if (!isObject(raw) || !hasOnly(raw, CITATION_FIELDS)) return false
  const { source, quote, note } = raw
  return typeof source === 'string' && isTextOrAbsent(note) && (quote === undefined || isQuote(quote))
}

function isQuote(raw: unknown): raw is QuoteSelector {
  if (!isObject(raw) || !hasOnly(raw, QUOTE_FIELDS)) return false
  const { exact, prefix, suffix } = raw
  return isFilled(exact) && isTextOrAbsent(prefix) && isTextOrAbsent(suffix)
}

function hasOnly(raw: RawObject, known: FieldNames): boolean {
  for (const field in raw) if (!known.has(field)) return false
  return true
}

function isFilled(value: unknown): value is string {
  return isText(value) && value !== ''
}

function isTextOrAbsent(value: unknown): value is string | undefined {
  return value === undefined || isText(value)
}

function isText(value: unknown): value is string {
  return typeof value === 'string' && !isTurned(value)
}

/** Maximum length of a list checked here; longer ones go to the slow path, which compares in linear time. */
const LONGEST_SET = 32

function isSet(raw: unknown): raw is readonly string[] {
  if (!Array.isArray(raw) || raw.length > LONGEST_SET) return false
  for (let index = 0; index < raw.length; index += 1) {
    if (!isText(raw[index]) || raw.indexOf(raw[index]) < index) return false
  }
  return true
}
