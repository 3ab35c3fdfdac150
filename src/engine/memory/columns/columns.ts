/** A dataset as the engine holds it: a column a field, a number a row. */
import { CERTAINTIES, EVENT_TYPES, type Source } from '../../../model/event.ts'
import type { Span } from '../../../model/dates/time.ts'
import { STANDINGS } from '../../../model/standing.ts'
import type { Details } from './details.ts'
import type { ActorColumns } from './actor-columns.ts'
import type { Dates } from './dates.ts'
import type { Ids } from './ids.ts'
import type { Lists } from './lists.ts'
import type { SharedLists } from './shared-lists.ts'
import type { Texts } from '../text/texts.ts'

/** All events of a dataset as columns. Read-only once built. Rows are in the order of the file. */
export interface Columns {
  readonly rows: number
  /** 1 for rows that were excluded because their links lead nowhere; they remain as holes. */
  readonly dead: Uint8Array
  /** Number of rows that are not excluded. */
  readonly total: number
  readonly ids: Ids
  /** Indices into `EVENT_TYPES`. */
  readonly types: Uint8Array
  /** Indices into `CERTAINTIES`, or `NO_CERTAINTY`. */
  readonly occurrences: Uint8Array
  readonly attributions: Uint8Array
  /** What accusations met with, as a `ResponseSet`; 0 for all else. */
  readonly responses: Uint16Array
  readonly starts: Float64Array
  readonly ends: Float64Array
  readonly extent: Span | null
  readonly dates: Dates
  readonly texts: Texts
  readonly details: Details
  readonly cast: ActorColumns
  /** Actors as indices into the cast. */
  readonly by: SharedLists
  readonly against: SharedLists
  /** Actors on either side. */
  readonly involved: SharedLists
  readonly sources: readonly Source[]
  /** Indices into `sources`. */
  readonly citations: Lists
  readonly tagNames: readonly string[]
  /** Indices into `tagNames`. */
  readonly tags: SharedLists
  /** Rows, as are all links. */
  readonly about: Lists
  readonly respondsTo: Lists
  /** Beside the values of `respondsTo`: indices into `STANCES`, or `NO_STANCE`. */
  readonly stances: Uint8Array
  /** Likewise: indices into `STANDINGS`, or `NO_STANDING` of what answers no accusation. */
  readonly standings: Uint8Array
  /** Backwards, in order of date. */
  readonly spokenOfBy: Lists
  readonly respondedBy: Lists
  /** How many links start or end at a row. */
  readonly degrees: Uint32Array
  /** Rows by start, then id, holes included; and the position of each row in that order. */
  readonly byDate: Uint32Array
  readonly dateRanks: Uint32Array
  /** Rows by degree, the most linked first, then as in `byDate`. */
  readonly byLinks: Uint32Array
}

export const ACCUSATION = EVENT_TYPES.indexOf('accusation')
export const NO_CERTAINTY = CERTAINTIES.length
export const NO_STANDING = STANDINGS.length
