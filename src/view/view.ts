/** What is being looked at: everything a link to "exactly this" has to say. Plain JSON, never changed in place. */
import { NO_FILTER, type Filter } from '../engine/filter.ts'
import type { Span } from '../model/time.ts'

/** What the lanes stand for: `country` groups the actors by their country. */
export const LANE_CHOICES = ['country', 'actor', 'type', 'source'] as const
export type LaneChoice = (typeof LANE_CHOICES)[number]

export interface View {
  /** Catalogue id or address of the dataset; `null` is the first of the catalogue. */
  readonly data: string | null
  readonly filter: Filter
  /** The span of time in the window; `null` shows the whole dataset. Not a filter: it narrows no count. */
  readonly window: Span | null
  readonly lanes: LaneChoice
  /** Groups of lanes shown as one lane each. */
  readonly collapsed: readonly string[]
  /** The selected event. */
  readonly event: string | null
}

export const FIRST_VIEW: View = {
  data: null,
  filter: NO_FILTER,
  window: null,
  lanes: 'country',
  collapsed: [],
  event: null,
}
