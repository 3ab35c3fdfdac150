/** Lists the fields that an object of a file may have, read off the schema, and reports all others. */
import type { Finding, Path } from '../finding.ts'
import { nearestOf } from './nearest.ts'

export type FieldNames = ReadonlySet<string>

/** An object as `JSON.parse` makes it; its keys may be `__proto__` and the like. */
export type RawObject = Readonly<Record<string, unknown>>

export function isObject(raw: unknown): raw is RawObject {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw)
}

/** The fields that objects at a place of a file may have, and what lies below those. Lists are passed through. */
export interface FieldTree {
  readonly names: FieldNames
  readonly below: ReadonlyMap<string, FieldTree>
}

/** What of a zod schema says which fields there are. */
interface Described {
  readonly def: {
    readonly type: string
    readonly shape?: Readonly<Record<string, Described>>
    readonly element?: Described
    readonly innerType?: Described
    readonly options?: readonly Described[]
    readonly in?: Described
  }
}

/** The fields of a schema of objects. */
export function fieldTreeOf(schema: Described): FieldTree {
  return treeBelow(schema)!
}

export function fieldNamesOf(schema: { readonly shape: object }): FieldNames {
  return new Set(Object.keys(schema.shape))
}

/** `null` if there are no objects whose fields are known: of plain values, and of records. */
function treeBelow({ def }: Described): FieldTree | null {
  if (def.shape !== undefined) {
    const fields = Object.entries(def.shape)
    const below = fields.flatMap(([name, schema]) => {
      const tree = treeBelow(schema)
      return tree === null ? [] : [[name, tree] as const]
    })
    return { names: new Set(fields.map(([name]) => name)), below: new Map(below) }
  }
  const inner = [def.element, def.innerType, def.in, ...(def.options ?? [])].filter((schema) => schema !== undefined)
  return inner.map(treeBelow).find((tree) => tree !== null) ?? null
}

/** A warning for each field of `raw`, and of what lies in it, that the schema does not have. */
export function unknownFields(raw: unknown, tree: FieldTree, path: Path, event?: string): Finding[] {
  if (Array.isArray(raw)) {
    return raw.flatMap((member, index) =>
      isObject(member) ? unknownFields(member, tree, [...path, index], event) : [],
    )
  }
  if (!isObject(raw)) return []
  return Object.keys(raw).flatMap((field) => {
    const below = tree.below.get(field)
    if (below) return unknownFields(raw[field], below, [...path, field], event)
    return tree.names.has(field) ? [] : [unknownField(raw, field, tree.names, path, event)]
  })
}

function unknownField(raw: RawObject, field: string, known: FieldNames, path: Path, event?: string): Finding {
  return { kind: 'unknown-field', path: [...path, field], value: raw[field], hint: hintFor(field, known), event }
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
