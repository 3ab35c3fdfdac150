/** The fields that an object of a file may have, read off the schema, and what to say of the others. */
import type { Finding, Path } from '../finding.ts'
import { nearestOf } from './nearest.ts'

export type FieldNames = ReadonlySet<string>

/** An object as `JSON.parse` makes it; its keys may be `__proto__` and the like. */
export type RawObject = Readonly<Record<string, unknown>>

export function isObject(raw: unknown): raw is RawObject {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

export function fieldNamesOf(schema: { readonly shape: object }): FieldNames {
  return new Set(Object.keys(schema.shape))
}

/** Files have the same unknown fields in every event: each is compared with the known ones once. */
const hints = new WeakMap<FieldNames, Map<string, string | undefined>>()
const HINTS_REMEMBERED = 1000

function hintFor(field: string, known: FieldNames): string | undefined {
  let remembered = hints.get(known)
  if (remembered === undefined) hints.set(known, (remembered = new Map()))
  if (remembered.has(field)) return remembered.get(field)
  const hint = nearestOf(field, known)
  if (remembered.size >= HINTS_REMEMBERED) remembered.clear()
  remembered.set(field, hint)
  return hint
}

export function unknownFields(raw: RawObject, known: FieldNames, path: Path, event?: string): Finding[] {
  return Object.keys(raw)
    .filter((field) => !known.has(field))
    .map((field) => ({
      kind: 'unknown-field',
      path: [...path, field],
      value: raw[field],
      hint: hintFor(field, known),
      event,
    }))
}
