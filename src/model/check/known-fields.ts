/** Lists the fields that an object of a file may have, read off the schema, and reports all others. */
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

export function unknownFields(raw: RawObject, known: FieldNames, path: Path, event?: string): Finding[] {
  return Object.keys(raw)
    .filter((field) => !known.has(field))
    .map((field) => ({
      kind: 'unknown-field',
      path: [...path, field],
      value: raw[field],
      hint: nearestOf(field, known),
      event,
    }))
}
