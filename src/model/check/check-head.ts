/** Checks everything but events. */
import { checkActors } from './check-actors.ts'
import { checkSources } from './check-sources.ts'
import type { DatasetHead } from '../event.ts'
import { type FieldTree, fieldTreeOf, isObject, unknownFields } from './known-fields.ts'
import type { RawObject } from './known-fields.ts'
import type { Finding } from '../finding.ts'
import { judge } from './judge.ts'
import { FORMAT, documentSchema, metadataSchema } from './schema.ts'
import { isKnownVersion } from '../versions/upgrade.ts'
import { turnedTexts } from '../turned-text.ts'

export interface CheckedHead {
  /** `null` where the document is no dataset of a version that is understood. */
  readonly head: DatasetHead | null
  readonly findings: readonly Finding[]
  /** Ids of actors and sources that the file holds but that were left out. */
  readonly leftOutActors: ReadonlySet<string>
  readonly leftOutSources: ReadonlySet<string>
  /** For each source and actor of `head`, its place in the file's list. */
  readonly sourcePlaces: readonly number[]
  readonly actorPlaces: readonly number[]
  /** Whether the file is of the current version, and held to the rules that are new in it. */
  readonly isCurrent: boolean
}

const REFUSED = {
  head: null,
  leftOutActors: new Set<string>(),
  leftOutSources: new Set<string>(),
  sourcePlaces: [],
  actorPlaces: [],
  isCurrent: false,
}

/** `raw` is the document as `JSON.parse` gives it; its `events` are not looked at. Never throws. What was
 * made of a file that is no dataset itself is not an author's `isOwn`, and not held to the rules that are new in version 2. */
export function checkHead(raw: unknown, isOwn = true): CheckedHead {
  const refusal = refuse(raw)
  if (refusal || !isObject(raw)) {
    return { ...REFUSED, findings: [refusal!] }
  }
  const metadata = checkMetadata(raw)
  const actors = checkActors(listOf(raw, 'actors'))
  const isCurrent = isOwn && raw['format'] === FORMAT
  const sources = checkSources(listOf(raw, 'sources'), isCurrent)
  return {
    head: { ...metadata.value, actors: actors.kept, sources: sources.kept },
    findings: [
      ...metadata.findings,
      ...missingLists(raw, ['actors', 'sources']),
      ...actors.findings,
      ...sources.findings,
      ...turnedTexts({ ...raw, events: null }, []),
    ],
    leftOutActors: actors.leftOut,
    leftOutSources: sources.leftOut,
    sourcePlaces: sources.places,
    actorPlaces: actors.places,
    isCurrent,
  }
}

/** What to say where the document's `events` are absent or no list; for readers that hold the whole document. */
export function checkEventList(raw: unknown): readonly Finding[] {
  return isObject(raw) ? missingLists(raw, ['events']) : []
}

function refuse(raw: unknown): Finding | null {
  if (!isObject(raw)) return { kind: 'not-a-dataset', path: [], value: raw, hint: FORMAT }
  const { format } = raw
  if (isKnownVersion(format)) return null
  const isOurs = typeof format === 'string' && format.startsWith('claimline/')
  return { kind: isOurs ? 'unknown-version' : 'not-a-dataset', path: ['format'], value: format, hint: FORMAT }
}

const DOCUMENT_FIELDS: FieldTree = withoutLists(fieldTreeOf(documentSchema))
type Metadata = Omit<DatasetHead, 'actors' | 'sources'>

/** What is in the lists is looked at member by member. */
function withoutLists({ names, below }: FieldTree): FieldTree {
  return { names, below: new Map([...below].filter(([field]) => field === 'tours')) }
}

const NOTHING_STATED: Metadata = {
  title: '',
  description: '',
  language: '',
  license: '',
  updated: '',
  coversUntil: '',
  start: {},
  tours: [],
}

/** A field that does not hold is left out by itself: `description` and the like are worth less than the events. */
function checkMetadata(raw: RawObject): { readonly value: Metadata; readonly findings: readonly Finding[] } {
  const value: Record<string, unknown> = { ...NOTHING_STATED }
  const findings: Finding[] = []
  for (const field of Object.keys(NOTHING_STATED) as (keyof Metadata)[]) {
    const judged = judge<unknown>(metadataSchema.shape[field], raw[field], [field])
    if (judged.findings.length === 0) value[field] = judged.value
    findings.push(...judged.findings)
  }
  return {
    value: value as unknown as Metadata,
    findings: [...findings, ...unknownFields(raw, DOCUMENT_FIELDS, [])],
  }
}

function listOf(raw: RawObject, field: string): readonly unknown[] {
  return Array.isArray(raw[field]) ? raw[field] : []
}

function missingLists(raw: RawObject, fields: readonly string[]): Finding[] {
  return fields.flatMap((field): Finding[] => {
    const value = raw[field]
    if (Array.isArray(value)) return []
    return [{ kind: value === undefined ? 'missing-field' : 'wrong-type', path: [field], value, hint: 'array' }]
  })
}
