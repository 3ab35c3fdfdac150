/** `tablesIn` lists the tables of an origin whose columns the user has explained. Used by the page, to change that afterwards. */
import type { DatabaseOrigin, Origin } from '../../engine/engine.ts'
import type { TableMapping } from '../../model/mapping.ts'
import { mappingsIn, partOf } from './explained-origin.ts'

export type FileOrigin = Exclude<Origin, { readonly kind: 'files' }>

/** A table of the open dataset. */
export interface MappedTable {
  readonly name: string
  /** Asks again what its columns mean. */
  readonly change: () => void
}

export interface ExplainedTable {
  /** Tells it from the others of the origin; see `partOf`. */
  readonly part: string
  readonly name: string
  /** With the mapping as it stands. */
  readonly origin: FileOrigin & { readonly mapping: TableMapping }
}

export function tablesIn(origin: Origin | DatabaseOrigin): readonly ExplainedTable[] {
  return mappingsIn(origin).flatMap((mapping, at) => {
    if (mapping === undefined || origin.kind === 'database') return []
    if (origin.kind !== 'files') return [{ part: '', name: nameOf(origin), origin: { ...origin, mapping } }]
    const file = origin.files[at]!
    return [{ part: partOf(at), name: file.name, origin: { kind: 'file' as const, ...file, mapping } }]
  })
}

const nameOf = (origin: FileOrigin) => (origin.kind === 'url' ? origin.url : origin.name)
