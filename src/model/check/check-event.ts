/** The rules of one event on its own. */
import type { TimelineEvent } from '../event.ts'
import { fieldNamesOf, isObject, unknownFields } from './known-fields.ts'
import type { RawObject } from './known-fields.ts'
import type { Finding, Path } from '../finding.ts'
import { judge } from './judge.ts'
import { readyEvent } from './ready-event.ts'
import { turnedTexts } from '../turned-text.ts'
import { citationSchema, eventSchema, quoteSchema } from './schema.ts'

export interface CheckedEvent {
  /** `null` where the event is left out. */
  readonly event: TimelineEvent | null
  /** Errors and warnings; one shared empty list if there are none. */
  readonly findings: readonly Finding[]
  /** The id that the file states, also of an event that is left out; `null` where there is none. */
  readonly id: string | null
}

const NO_FINDINGS: readonly Finding[] = []

/** `raw` is an element of `events` as `JSON.parse` gives it, `index` its place there. Never throws; about 2 µs a valid event. */
export function checkEvent(raw: unknown, index: number): CheckedEvent {
  const ready = readyEvent(raw)
  return ready ? { event: ready, findings: NO_FINDINGS, id: ready.id } : checkSlowly(raw, ['events', index])
}

/** `checkEvent` without its short cut. */
export function checkSlowly(raw: unknown, path: Path): CheckedEvent {
  const id = isObject(raw) && typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : null
  const judged = judge(eventSchema, raw, path, id ?? undefined)
  const findings = [
    ...judged.findings,
    ...(isObject(raw) ? unknownEventFields(raw, path, id ?? undefined) : []),
    ...turnedTexts(raw, path, id ?? undefined),
  ]
  if (!judged.value) return { event: null, findings, id }
  const placed = withoutMisplaced(judged.value, path)
  const once = withoutRepeats(placed.event, path)
  return { event: once.event, findings: [...findings, ...placed.findings, ...once.findings], id }
}

const EVENT_FIELDS = fieldNamesOf(eventSchema)
const CITATION_FIELDS = fieldNamesOf(citationSchema)
const QUOTE_FIELDS = fieldNamesOf(quoteSchema)

function unknownEventFields(raw: RawObject, path: Path, event: string | undefined): Finding[] {
  const findings = unknownFields(raw, EVENT_FIELDS, path, event)
  const citations = Array.isArray(raw['citations']) ? (raw['citations'] as unknown[]) : []
  for (const [index, citation] of citations.entries()) {
    if (!isObject(citation)) continue
    const place = [...path, 'citations', index]
    findings.push(...unknownFields(citation, CITATION_FIELDS, place, event))
    const { quote } = citation
    if (isObject(quote)) findings.push(...unknownFields(quote, QUOTE_FIELDS, [...place, 'quote'], event))
  }
  return findings
}

interface Mended {
  readonly event: TimelineEvent
  readonly findings: readonly Finding[]
}

/** A status belongs to what is alleged, a link to what is said; elsewhere they are taken out. */
function withoutMisplaced(event: TimelineEvent, path: Path): Mended {
  const { id, type, status, about, respondsTo } = event
  const warn = (field: string, value: unknown): Finding => ({
    kind: 'misplaced-field',
    path: [...path, field],
    value,
    hint: type,
    event: id,
  })
  if (type === 'rebuttal') {
    return status === undefined
      ? { event, findings: [] }
      : { event: { ...event, status: undefined }, findings: [warn('status', status)] }
  }
  if (type === 'accusation') return { event, findings: [] }
  return {
    event: { ...event, about: [], respondsTo: [] },
    findings: [
      ...(about.length > 0 ? [warn('about', about)] : []),
      ...(respondsTo.length > 0 ? [warn('respondsTo', respondsTo)] : []),
    ],
  }
}

const SETS = ['by', 'against', 'about', 'respondsTo', 'tags'] as const

function withoutRepeats(event: TimelineEvent, path: Path): Mended {
  const findings: Finding[] = []
  const mended: { [F in (typeof SETS)[number]]?: readonly string[] } = {}
  for (const field of SETS) {
    const seen = new Set<string>()
    for (const [index, value] of event[field].entries()) {
      if (seen.has(value))
        findings.push({ kind: 'repeated-value', path: [...path, field, index], value, event: event.id })
      seen.add(value)
    }
    mended[field] = [...seen]
  }
  return findings.length > 0 ? { event: { ...event, ...mended }, findings } : { event, findings }
}
