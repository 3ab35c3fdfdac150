/** A short cut for events with which nothing at all is wrong, twenty times as fast as the schema. */
import { CERTAINTIES, EVENT_TYPES, STANCES } from '../event.ts'
import type {
  AnswerTo,
  Certainty,
  Citation,
  EventType,
  Quote,
  ResponseSought,
  Stance,
  TimelineEvent,
} from '../event.ts'
import { fieldNamesOf, isObject } from './known-fields.ts'
import type { FieldNames, RawObject } from './known-fields.ts'
import { parseDate } from '../dates/parse-date.ts'
import { answerToSchema, citationSchema, eventSchema, quoteSchema, responseSoughtSchema } from './schema.ts'
import { isTurned } from '../turned-text.ts'

/** Few events have these; they are left to the schema. */
const RARE = ['points', 'outcome', 'withdrawn', 'onBehalfOf'] as const

const EVENT_FIELDS = without(fieldNamesOf(eventSchema), RARE)
const CITATION_FIELDS = without(fieldNamesOf(citationSchema), ['locator'])
const QUOTE_FIELDS = without(fieldNamesOf(quoteSchema), ['translation'])
const ANSWER_FIELDS = fieldNamesOf(answerToSchema)
const SOUGHT_FIELDS = fieldNamesOf(responseSoughtSchema)
const TYPES: ReadonlySet<unknown> = new Set(EVENT_TYPES)
const LEVELS: ReadonlySet<unknown> = new Set([...CERTAINTIES, undefined])
const STANCES_OR_NONE: ReadonlySet<unknown> = new Set([...STANCES, undefined])
const CONFIDENCES: ReadonlySet<unknown> = new Set(['high', 'medium', undefined])
const EMPTY: readonly never[] = []

/**
 * The event that `checkSlowly` would give, if that would find nothing; `null` if it might find something, or if the event has
 * fields that few have. A property test holds the two together. Lists and citations are those of `raw`, not copies.
 */
export function readyEvent(raw: unknown): TimelineEvent | null {
  if (!isObject(raw) || !hasOnly(raw, EVENT_FIELDS)) return null
  const { id, type, title, dateNote, confidence, summary = '', citations, occurrence, attribution } = raw
  if (!isFilled(id) || !isFilled(title) || !isText(summary) || !isTextOrAbsent(dateNote)) return null
  if (!TYPES.has(type) || !LEVELS.has(occurrence) || !LEVELS.has(attribution)) return null
  if (!CONFIDENCES.has(confidence) || !isCitations(citations)) return null
  const { by, against = EMPTY, about = EMPTY, tags = EMPTY } = raw
  if (!isSet(by) || by.length === 0 || !isSet(against) || !isSet(about) || !isSet(tags)) return null
  const respondsTo = raw['respondsTo'] === undefined ? EMPTY : readyAnswers(raw['respondsTo'])
  const responseSought = raw['responseSought'] === undefined ? undefined : readySought(raw['responseSought'])
  if (respondsTo === null || responseSought === null) return null
  const isAttack = type === 'attack'
  if (isAttack ? about.length + respondsTo.length > 0 : (occurrence ?? attribution) !== undefined) return null
  if (type !== 'accusation' && responseSought !== undefined) return null
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
      points: EMPTY,
      respondsTo,
      onBehalfOf: EMPTY,
      responseSought,
      occurrence: occurrence as Certainty | undefined,
      attribution: attribution as Certainty | undefined,
      tags,
      citations,
    }
  )
}

function without(names: FieldNames, rare: readonly string[]): FieldNames {
  return new Set([...names].filter((name) => !rare.includes(name)))
}

/** `null` if they are not ready. */
function readyAnswers(raw: unknown): readonly AnswerTo[] | null {
  if (!Array.isArray(raw) || raw.length > LONGEST_SET) return null
  const answers: AnswerTo[] = []
  for (const one of raw as unknown[]) {
    const answer = typeof one === 'string' ? { event: one } : one
    if (!isObject(answer) || !hasOnly(answer, ANSWER_FIELDS)) return null
    const { event, stance, points = EMPTY } = answer
    if (!isText(event) || !STANCES_OR_NONE.has(stance) || !isSet(points)) return null
    if (answers.some((other) => other.event === event)) return null
    answers.push({ event, ...(stance !== undefined && { stance: stance as Stance }), points })
  }
  return answers
}

function readySought(raw: unknown): ResponseSought | null {
  if (!isObject(raw) || !hasOnly(raw, SOUGHT_FIELDS)) return null
  const { until, where = EMPTY } = raw
  const date = typeof until === 'string' ? parseDate(until) : null
  return date !== null && Array.isArray(where) && where.every(isText) ? { until: date, where } : null
}

function isCitations(raw: unknown): raw is readonly Citation[] {
  return Array.isArray(raw) && raw.length > 0 && raw.every(isCitation)
}

function isCitation(raw: unknown): raw is Citation {
  if (!isObject(raw) || !hasOnly(raw, CITATION_FIELDS)) return false
  const { source, quote, note } = raw
  return typeof source === 'string' && isTextOrAbsent(note) && (quote === undefined || isQuote(quote))
}

function isQuote(raw: unknown): raw is Quote {
  if (!isObject(raw) || !hasOnly(raw, QUOTE_FIELDS)) return false
  const { exact, prefix, suffix, language } = raw
  return isFilled(exact) && [prefix, suffix, language].every(isTextOrAbsent)
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
