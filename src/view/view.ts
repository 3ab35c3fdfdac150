/** What is being looked at: everything a link to "exactly this" has to say. Plain JSON, never changed in place. */
import { NO_FILTER, type Filter } from '../engine/filter.ts'
import type { ExchangeSort, Sort } from '../engine/query.ts'
import type { Party, PartyField } from '../model/field.ts'
import type { Span } from '../model/dates/time.ts'

/** What the lanes stand for: `country` groups the actors by their country. */
export const LANE_CHOICES = ['country', 'actor', 'type', 'source'] as const
export type LaneChoice = (typeof LANE_CHOICES)[number]

/** The ways to look at the same events: filters, window and selection are shared by all. */
export const PERSPECTIVES = ['overview', 'timeline', 'matrix', 'list', 'sides'] as const
export type Perspective = (typeof PERSPECTIVES)[number]

/** How lanes and groups follow each other: by their first event, or by how many they have. */
export const LANE_ORDERS = ['first', 'count'] as const
export type LaneOrder = (typeof LANE_ORDERS)[number]

/** A lane or a group that the user moved to a position among its siblings. */
export interface LaneMove {
  readonly key: string
  readonly to: number
}

/** The order of the list. */
export interface ListOrder {
  readonly sort: Sort
  readonly descending: boolean
}

/** Orders of the rows and columns of the matrix: by number of events, or by name. */
export const RANKINGS = ['count', 'name'] as const
export type Ranking = (typeof RANKINGS)[number]

export interface View {
  /** Catalogue id or address of the dataset; `null` is the first of the catalogue. */
  readonly data: string | null
  readonly perspective: Perspective
  readonly filter: Filter
  /** The span of time in the window; `null` shows the whole dataset. Not a filter: it narrows no count. */
  readonly visibleSpan: Span | null
  /** How the exchanges of the overview follow each other. */
  readonly exchangeSort: ExchangeSort
  /** Whether the overview gives early sparse years as much room as any others. */
  readonly isEven: boolean
  readonly lanes: LaneChoice
  readonly order: LaneOrder
  /** The reader's own order, on top of the other: moves in the order in which they were made. */
  readonly moves: readonly LaneMove[]
  /**
   * Groups of lanes that the user folded into one lane each, and groups that the user unfolded; others depend on the
   * available room.
   */
  readonly collapsed: readonly string[]
  readonly expanded: readonly string[]
  readonly list: ListOrder
  /** Whether the matrix counts countries or actors. */
  readonly matrixOf: PartyField
  readonly ranking: Ranking
  /** Left and right side; `null` stands for the two countries that speak most. */
  readonly sides: readonly [Party, Party] | null
  /** The selected event. */
  readonly event: string | null
  /** The open source. */
  readonly reading: string | null
  /** Whether the page about the evidence is open. */
  readonly evidence: boolean
}

export const FIRST_VIEW: View = {
  data: null,
  perspective: 'overview',
  filter: NO_FILTER,
  visibleSpan: null,
  exchangeSort: 'answers',
  isEven: false,
  lanes: 'country',
  order: 'first',
  moves: [],
  collapsed: [],
  expanded: [],
  list: { sort: 'date', descending: false },
  matrixOf: 'country',
  ranking: 'count',
  sides: null,
  event: null,
  reading: null,
  evidence: false,
}
