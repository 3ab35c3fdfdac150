/** What the lists of actors and of sources have in common: bad ones are left out, and of two with one id the later. */
import type * as z from 'zod/mini'
import { fieldTreeOf, isObject, unknownFields } from './known-fields.ts'
import type { Finding, Path } from '../finding.ts'
import { judge } from './judge.ts'

export interface Checked<T> {
  readonly kept: readonly T[]
  /** Position in the file's list of each entry that is kept. */
  readonly places: readonly number[]
  readonly findings: readonly Finding[]
  /** Ids of invalid entries, unless a valid entry has the same id. */
  readonly leftOut: ReadonlySet<string>
}

/** Checks each entry. `list` names the list in the document. */
export function checkEach<T extends { readonly id: string }>(
  raws: readonly unknown[],
  list: 'actors' | 'sources',
  schema: z.core.$ZodType<T> & Parameters<typeof fieldTreeOf>[0],
): Checked<T> {
  const known = fieldTreeOf(schema)
  const kept = new Map<string, T>()
  const places: number[] = []
  const findings: Finding[] = []
  const failed = new Set<string>()
  for (const [index, raw] of raws.entries()) {
    const path: Path = [list, index]
    const { value, findings: found } = judge(schema, raw, path)
    findings.push(...found)
    if (isObject(raw)) findings.push(...unknownFields(raw, known, path))
    if (value === null) {
      if (isObject(raw) && typeof raw['id'] === 'string') failed.add(raw['id'])
    } else if (kept.has(value.id)) {
      findings.push({ kind: 'duplicate-id', path: [...path, 'id'], value: value.id })
    } else {
      kept.set(value.id, value)
      places.push(index)
    }
  }
  return { kept: [...kept.values()], places, findings, leftOut: new Set([...failed].filter((id) => !kept.has(id))) }
}
