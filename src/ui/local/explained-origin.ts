/** Where a dataset comes from, with what the reader has said of the columns of its tables. */
import type { DatabaseOrigin, Origin } from '../../engine/engine.ts'
import type { TableMapping } from '../../model/mapping.ts'
import type { LocalDataset } from './local-dataset.ts'

/** `given` is what the reader has said of a table: the only one, or that with a number. */
export function withMappings(
  origin: Origin | DatabaseOrigin,
  given: (part: string) => TableMapping | undefined,
): Origin | DatabaseOrigin {
  if (origin.kind === 'database') return origin
  if (origin.kind !== 'files') return { ...origin, mapping: given('') ?? origin.mapping }
  const files = origin.files.map((file, at) => ({ ...file, mapping: given(partOf(at)) ?? file.mapping }))
  return { ...origin, files }
}

/** What tells one of several files from the others. */
export const partOf = (file: number | undefined) => (file === undefined ? '' : `#${file}`)

/** File by file. */
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

/** Tells one file from another, be it the same one chosen anew: that is read, and kept, again. */
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
