/** The rules of one event on its own. */
import type { AnswerTo, EventType, Point, TimelineEvent } from '../event.ts'
import { fieldTreeOf, isObject, unknownFields } from './known-fields.ts'
import type { Finding, Path } from '../finding.ts'
import { judge } from './judge.ts'
import { readyEvent } from './ready-event.ts'
import { turnedTexts } from '../turned-text.ts'
import { eventSchema } from './schema.ts'
import { upgradeEvent } from '../versions/upgrade.ts'

export interface CheckedEvent {
  /** `null` if the event is left out. */
  readonly event: TimelineEvent | null
  /** Errors and warnings; one shared empty list if there are none. */
  readonly findings: readonly Finding[]
  /** The id that the file states, also of an event that is left out; `null` where there is none. */
  readonly id: string | null
  /** Whether it has a field of an older version, which `outdatedFinding` is about. */
  readonly isOutdated: boolean
}

const NO_FINDINGS: readonly Finding[] = []

/** `raw` is an element of `events` as `JSON.parse` gives it, of any version, `index` its place there. Never throws; about 2 µs a valid event. */
export function checkEvent(raw: unknown, index: number): CheckedEvent {
  const upgraded = upgradeEvent(raw)
  const isOutdated = upgraded !== raw
  const ready = readyEvent(upgraded)
  return ready
    ? { event: ready, findings: NO_FINDINGS, id: ready.id, isOutdated }
    : { ...checkSlowly(upgraded, ['events', index]), isOutdated }
}

/** What to say of an event with a field of an older version, in a file of the current one. */
export function outdatedFinding(index: number): Finding {
  return { kind: 'outdated-field', path: ['events', index, 'status'], hint: 'occurrence, attribution, withdrawn' }
}

/** `checkEvent` of an event of the current version, without its short cut. */
export function checkSlowly(raw: unknown, path: Path): Omit<CheckedEvent, 'isOutdated'> {
  const id = isObject(raw) && typeof raw['id'] === 'string' && raw['id'] !== '' ? raw['id'] : null
  const judged = judge(eventSchema, raw, path, id ?? undefined)
  const findings = [
    ...judged.findings,
    ...(isObject(raw) ? unknownFields(raw, EVENT_FIELDS, path, id ?? undefined) : []),
    ...turnedTexts(raw, path, id ?? undefined),
  ]
  if (!judged.value) return { event: null, findings, id }
  const placed = withoutMisplaced(judged.value, path)
  const once = withoutRepeats(placed.event, path)
  return { event: once.event, findings: [...findings, ...placed.findings, ...once.findings], id }
}

const EVENT_FIELDS = fieldTreeOf(eventSchema)

interface Mended {
  readonly event: TimelineEvent
  readonly findings: readonly Finding[]
}

/** The types of events that a field says something of; a field that is not named here is of all. */
const TYPES_OF: { readonly [F in keyof TimelineEvent]?: readonly EventType[] } = {
  about: ['accusation', 'rebuttal'],
  points: ['accusation'],
  respondsTo: ['accusation', 'rebuttal'],
  onBehalfOf: ['accusation', 'rebuttal'],
  responseSought: ['accusation'],
  occurrence: ['attack'],
  attribution: ['attack'],
  withdrawn: ['accusation', 'rebuttal'],
  outcome: ['accusation'],
}
const PLACED = Object.keys(TYPES_OF) as readonly (keyof TimelineEvent)[]

/** Fields that say nothing of events of its type are taken out. */
function withoutMisplaced(event: TimelineEvent, path: Path): Mended {
  const { id, type } = event
  const misplaced = PLACED.filter((field) => !TYPES_OF[field]!.includes(type) && isStated(event[field]))
  const emptied = misplaced.map((field) => [field, Array.isArray(event[field]) ? [] : undefined] as const)
  return {
    event: misplaced.length === 0 ? event : { ...event, ...Object.fromEntries(emptied) },
    findings: misplaced.map((field) => ({
      kind: 'misplaced-field',
      path: [...path, field],
      value: event[field],
      hint: type,
      event: id,
    })),
  }
}

function isStated(value: unknown): boolean {
  return value !== undefined && (!Array.isArray(value) || value.length > 0)
}

/** Lists in which a value counts once, and what tells two of them apart. */
const SETS: { readonly [F in keyof TimelineEvent]?: (member: never) => string } = {
  by: (id: string) => id,
  against: (id: string) => id,
  about: (id: string) => id,
  points: (point: Point) => point.id,
  respondsTo: (answer: AnswerTo) => answer.event,
  onBehalfOf: (id: string) => id,
  tags: (tag: string) => tag,
}

function withoutRepeats(event: TimelineEvent, path: Path): Mended {
  const findings: Finding[] = []
  const once: Record<string, readonly unknown[]> = {}
  for (const [field, keyOf] of Object.entries(SETS) as [keyof TimelineEvent, (member: unknown) => string][]) {
    const seen = new Set<string>()
    const members = event[field] as readonly unknown[]
    once[field] = members.filter((member, index) => {
      const value = keyOf(member)
      const isRepeated = seen.has(value)
      if (isRepeated) findings.push({ kind: 'repeated-value', path: [...path, field, index], value, event: event.id })
      seen.add(value)
      return !isRepeated
    })
  }
  return findings.length > 0 ? { event: { ...event, ...once }, findings } : { event, findings }
}
