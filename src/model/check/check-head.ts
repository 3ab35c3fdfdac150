/** Checks everything but events. */
import { checkActors } from './check-actors.ts'
import { checkSources } from './check-sources.ts'
import type { DatasetHead } from '../event.ts'
import { fieldNamesOf, isObject, unknownFields } from './known-fields.ts'
import type { RawObject } from './known-fields.ts'
import type { Finding } from '../finding.ts'
import { judge } from './judge.ts'
import { FORMAT, documentSchema, metadataSchema } from './schema.ts'
import { turnedTexts } from '../turned-text.ts'

export interface CheckedHead {
  /** `null` where the document is no dataset of a version that is understood. */
  readonly head: DatasetHead | null
  readonly findings: readonly Finding[]
  /** Ids of actors and sources that the file holds but that were left out. */
  readonly leftOutActors: ReadonlySet<string>
  readonly leftOutSources: ReadonlySet<string>
  /** For each source of `head`, its place in the file's `sources`. */
  readonly sourcePlaces: readonly number[]
}

/** `raw` is the document as `JSON.parse` gives it; its `events` are not looked at. Never throws. */
export function checkHead(raw: unknown): CheckedHead {
  const refusal = refuse(raw)
  if (refusal || !isObject(raw)) {
    return { head: null, findings: [refusal!], leftOutActors: new Set(), leftOutSources: new Set(), sourcePlaces: [] }
  }
  const metadata = checkMetadata(raw)
  const actors = checkActors(listOf(raw, 'actors'))
  const sources = checkSources(listOf(raw, 'sources'))
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
  }
}

/** What to say where the document's `events` are absent or no list; for readers that hold the whole document. */
export function checkEventList(raw: unknown): readonly Finding[] {
  return isObject(raw) ? missingLists(raw, ['events']) : []
}

function refuse(raw: unknown): Finding | null {
  if (!isObject(raw)) return { kind: 'not-a-dataset', path: [], value: raw, hint: FORMAT }
  const { format } = raw
  if (format === FORMAT) return null
  const isOurs = typeof format === 'string' && format.startsWith('claimline/')
  return { kind: isOurs ? 'unknown-version' : 'not-a-dataset', path: ['format'], value: format, hint: FORMAT }
}

const DOCUMENT_FIELDS = fieldNamesOf(documentSchema)
type Metadata = Omit<DatasetHead, 'actors' | 'sources'>

/** A field that does not hold is left out by itself: `description` and the like are worth less than the events. */
function checkMetadata(raw: RawObject): { readonly value: Metadata; readonly findings: readonly Finding[] } {
  const value: { -readonly [K in keyof Metadata]: string } = {
    title: '',
    description: '',
    language: '',
    license: '',
    updated: '',
  }
  const findings: Finding[] = []
  for (const field of Object.keys(value) as (keyof Metadata)[]) {
    const judged = judge(metadataSchema.shape[field], raw[field], [field])
    value[field] = judged.value ?? ''
    findings.push(...judged.findings)
  }
  return { value, findings: [...findings, ...unknownFields(raw, DOCUMENT_FIELDS, [])] }
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
