/** Adds the user's column mappings to an origin. */
import type { DatabaseOrigin, Origin } from '../../engine/engine.ts'
import type { TableMapping } from '../../model/mapping.ts'
import type { LocalDataset } from './local-dataset.ts'

/**
 * Returns the origin with mappings; `given` holds the mapping of a table by its part (the only file, or the file with a
 * number).
 */
export function withMappings(
  origin: Origin | DatabaseOrigin,
  given: (part: string) => TableMapping | undefined,
): Origin | DatabaseOrigin {
  if (origin.kind === 'database') return origin
  if (origin.kind !== 'files') return { ...origin, mapping: given('') ?? origin.mapping }
  const files = origin.files.map((file, at) => ({ ...file, mapping: given(partOf(at)) ?? file.mapping }))
  return { ...origin, files }
}

/** Returns the key that tells one of several files from the others. */
export const partOf = (file: number | undefined) => (file === undefined ? '' : `#${file}`)

/** Returns the mapping of each file. */
export function mappingsIn(origin: Origin | DatabaseOrigin): readonly (TableMapping | undefined)[] {
  if (origin.kind === 'database') return []
  return origin.kind === 'files' ? origin.files.map(({ mapping }) => mapping) : [origin.mapping]
}

export function explainedLocal(
  { name, files }: LocalDataset,
  mappings: readonly (TableMapping | undefined)[],
): LocalDataset {
  return { name, files: files.map((file, at) => ({ ...file, mapping: mappings[at] })) }
}

function blobsOf(origin: Origin | DatabaseOrigin): readonly Blob[] {
  if (origin.kind === 'files') return origin.files.map(({ blob }) => blob)
  return origin.kind === 'file' ? [origin.blob] : []
}

/** Returns a key for the file, different for every Blob: a file chosen again is read and stored again. */
export function fileKey(origin: Origin | DatabaseOrigin): string {
  return blobsOf(origin).map(numberOf).join()
}

const numbers = new WeakMap<Blob, number>()
let last = 0

function numberOf(blob: Blob): number {
  const number = numbers.get(blob) ?? ++last
  numbers.set(blob, number)
  return number
}
