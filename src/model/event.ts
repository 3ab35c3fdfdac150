/** What an event is, once it has been checked. `../shared/DATASET.md` in words; `schema.ts` decides. */
import type { EventDate, Millis } from './dates/time.ts'

export const EVENT_TYPES = ['accusation', 'attack', 'rebuttal'] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** Of an attack or an accusation. No value says who is right. */
export const STATUSES = ['alleged', 'corroborated', 'admitted', 'disputed', 'withdrawn'] as const
export type Status = (typeof STATUSES)[number]

/** What an accusation met with in this dataset; computed, never stated in a file. */
export const RESPONSE_STATES = ['none', 'denied', 'countered'] as const
export type ResponseState = (typeof RESPONSE_STATES)[number]

/** A W3C Web Annotation TextQuoteSelector into the text of a source. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** `missing` also where the source ships no text to look in. */
export const QUOTE_STATES = ['exact', 'ambiguous', 'moved', 'missing'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** Where a quote stands: UTF-16 offsets into the source's text, `end` exclusive. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** `passages` holds the one place of an `exact` or `moved` quote, every place of an `ambiguous` one, none of a `missing` one. */
export interface QuoteMatch {
  readonly state: QuoteState
  readonly passages: readonly Passage[]
}

export interface Citation {
  readonly source: string
  readonly quote?: QuoteSelector | undefined
  /** What the source says, in the author's own words. */
  readonly note?: string | undefined
}

export interface Actor {
  readonly id: string
  readonly name: string
  /** Names by BCP 47 language tag. */
  readonly names: Readonly<Record<string, string>>
  readonly kind?: string | undefined
  /** ISO 3166-1 alpha-2, or `EU`; `null` when the actor is unidentified or belongs to none. */
  readonly country: string | null
  readonly partOf?: string | undefined
  readonly aliases: readonly string[]
}

/** A source without its text. */
export interface SourceHead {
  readonly id: string
  readonly title: string
  readonly publisher?: string | undefined
  readonly published: EventDate | null
  /** http(s) only. */
  readonly url?: string | undefined
  readonly language?: string | undefined
  readonly hasText: boolean
}

/** A source with its text; empty where only notes are shipped. */
export interface Source extends SourceHead {
  readonly text: string
}

/** Everything in a dataset but its events. What a file does not state is empty; `updated` is EDTF, `language` a BCP 47 tag. */
export interface DatasetHead {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly license: string
  readonly updated: string
  readonly actors: readonly Actor[]
  readonly sources: readonly Source[]
}

export interface Dataset {
  readonly head: DatasetHead
  readonly events: readonly TimelineEvent[]
}

export interface TimelineEvent {
  readonly id: string
  readonly type: EventType
  readonly date: EventDate
  readonly dateNote?: string | undefined
  readonly confidence?: 'high' | 'medium' | undefined
  readonly title: string
  readonly summary: string
  readonly by: readonly string[]
  readonly against: readonly string[]
  readonly about: readonly string[]
  readonly respondsTo: readonly string[]
  readonly status?: Status | undefined
  readonly tags: readonly string[]
  readonly citations: readonly Citation[]
}

/** From an accusation to its first response: both ends inclusive, equal where both dates are known to the day or better. */
export interface ResponseTime {
  readonly min: Millis
  readonly max: Millis
}
