/** The rules that need more than one row: ids, what they point to, what came first, and quotes. */
import type { CheckedHead } from './check-head.ts'
import type { Citation, DatasetHead, EventType } from './event.ts'
import type { Sink } from './finding.ts'
import type { Span } from './time.ts'

/** The lists of ids that an event holds. */
export const REF_FIELDS = ['by', 'against', 'about', 'respondsTo'] as const
export type RefField = (typeof REF_FIELDS)[number]

/** Events that passed `checkEvent`, as rows in the order of the file; over plain objects and typed columns alike. */
export interface EventTable {
  readonly rows: number
  /** The place of the row in the file's `events`, counting those left out. */
  index(row: number): number
  id(row: number): string
  type(row: number): EventType
  span(row: number): Span
  /** As the file states them. Lists may be shared and must not be kept. */
  refs(row: number, field: RefField): readonly string[]
  citations(row: number): readonly Citation[]
}

/** What was left out before the links were looked at; an id that points there is dropped instead of leaving out more. */
export interface LeftOut extends Pick<CheckedHead, 'leftOutActors' | 'leftOutSources'> {
  readonly leftOutEvents: ReadonlySet<string>
}

/** An element to take out of a list of a row that stays; `index` counts in the list as the file states it. */
export interface DroppedRef {
  readonly row: number
  readonly field: RefField | 'citations'
  readonly index: number
}

export interface LinkVerdict {
  /** 1 for each row that is left out. A fresh buffer. */
  readonly leftOut: Uint8Array
  /** In order of row, then field, then index. */
  readonly dropped: readonly DroppedRef[]
  /** The row of every id that stays. */
  readonly rowOf: ReadonlyMap<string, number>
}

/** Costs a pass over the rows, and the text of a source for each quote in it. Findings go to `sink` in the order of rows. */
export function checkLinks(table: EventTable, head: DatasetHead, leftOut: LeftOut, sink: Sink): LinkVerdict {
  void table
  void head
  void leftOut
  void sink
  throw new Error('to be filled')
}
