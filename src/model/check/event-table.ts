/** Events as the rules between them see them: rows of plain objects or of typed columns alike. */
import type { CheckedHead } from './check-head.ts'
import type { Certainty, Citation, EventType, Outcome, Point, Stance } from '../event.ts'
import type { Span } from '../dates/time.ts'

/** The lists of ids that an event holds. */
export const REF_FIELDS = ['by', 'against', 'about', 'respondsTo'] as const

/** Lists of ids of actors and events, and the sources of citations. */
export const LIST_FIELDS = [...REF_FIELDS, 'citations'] as const
export type ListField = (typeof LIST_FIELDS)[number]

/** Lists of names as numbers, one list per row, one after the other. */
export interface NameLists {
  /** Returns where the list of a row begins; the next row's start is its end. */
  readonly start: (row: number) => number
  /** Returns the number of the name at a position. */
  readonly number: (at: number) => number
  /** Upper limit of the numbers, exclusive. */
  readonly size: number
  /** Returns the name of a number; two numbers may have the same name. */
  readonly name: (number: number) => string
}

/**
 * Events that passed `checkEvent`, as rows in the order of the file; an interface over plain objects and typed columns
 * alike.
 */
export interface EventTable {
  readonly rows: number
  /** Returns the position of the row in the file's `events`, counting those left out. */
  readonly index: (row: number) => number
  readonly id: (row: number) => string
  readonly type: (row: number) => EventType
  readonly span: (row: number) => Span
  /** Returns a list as `checkEvent` gave it; the names of `citations` are their sources. */
  readonly lists: (field: ListField) => NameLists
  /** Returns for each name of `lists(field)` the first row with that id, or -1. Called several times. */
  readonly targets: (field: 'about' | 'respondsTo') => Int32Array
  /** The rows whose id an earlier one has, ascending. */
  readonly repeats: () => readonly number[]
  /** Whether any citation of a row may have a quote or a locator; cheap. */
  readonly mayQuote: (row: number) => boolean
  readonly citations: (row: number) => readonly Citation[]
  /** The first row with this id, or -1. */
  readonly find: (id: string) => number
  /** The stance of an answer by its place among the numbers of `lists('respondsTo')`; `null` if it is not coded. */
  readonly stance: (at: number) => Stance | null
  readonly isSought: (row: number) => boolean
  readonly occurrence: (row: number) => Certainty | null
  readonly attribution: (row: number) => Certainty | null
  /** What few events state; cheap for the others. */
  readonly extras: (row: number) => Extras
}

/** Ids in what few events state. */
export interface Extras {
  /** The ids of the points of an accusation, and of the attacks that each is about. */
  readonly points: readonly Pick<Point, 'id' | 'about' | 'citations'>[]
  /** Beside each answer of `respondsTo`, as `checkEvent` gave them, the points that it names; absent if none names any. */
  readonly answeredPoints?: readonly (readonly string[])[] | undefined
  readonly onBehalfOf: readonly string[]
  readonly outcome?: Pick<Outcome, 'citations'> | undefined
}

export const NO_EXTRAS: Extras = { points: [], onBehalfOf: [] }

/** What is known from before: an id that points to what was left out is dropped instead of leaving out more. */
export interface LeftOut extends Pick<
  CheckedHead,
  'leftOutActors' | 'leftOutSources' | 'sourcePlaces' | 'actorPlaces' | 'isCurrent'
> {
  readonly leftOutEvents: ReadonlySet<string>
}

/** An element to take out of a list of a row that stays; `index` counts in the list as the table gives it. */
export interface DroppedRef {
  readonly row: number
  readonly field: ListField
  readonly index: number
}
