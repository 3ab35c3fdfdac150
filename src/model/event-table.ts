/** Events as the rules between them see them: rows of plain objects or of typed columns alike. */
import type { CheckedHead } from './check-head.ts'
import type { Citation, EventType } from './event.ts'
import type { Span } from './time.ts'

/** The lists of ids that an event holds. */
export const REF_FIELDS = ['by', 'against', 'about', 'respondsTo'] as const
export type RefField = (typeof REF_FIELDS)[number]

/** Events that passed `checkEvent`, as rows in the order of the file; over plain objects and typed columns alike. */
export interface EventTable {
  readonly rows: number
  /** The place of the row in the file's `events`, counting those left out. */
  readonly index: (row: number) => number
  readonly id: (row: number) => string
  readonly type: (row: number) => EventType
  readonly span: (row: number) => Span
  /** As `checkEvent` gave them. Lists may be shared and are not kept. */
  readonly refs: (row: number, field: RefField) => readonly string[]
  readonly citations: (row: number) => readonly Citation[]
}

/** What is known from before: an id that points to what was left out is dropped instead of leaving out more. */
export interface LeftOut extends Pick<CheckedHead, 'leftOutActors' | 'leftOutSources' | 'sourcePlaces'> {
  readonly leftOutEvents: ReadonlySet<string>
}

/** An element to take out of a list of a row that stays; `index` counts in the list as the table gives it. */
export interface DroppedRef {
  readonly row: number
  readonly field: RefField | 'citations'
  readonly index: number
}
