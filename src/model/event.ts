/** The types of a dataset once it has been checked: `claimline/2`, of which `check/schema.ts` is the source of truth. */
import type { EventDate, Millis } from './dates/time.ts'
import type { ReaderText } from './reader-text.ts'

export const EVENT_TYPES = ['accusation', 'attack', 'rebuttal'] as const
export type EventType = (typeof EVENT_TYPES)[number]

/** How an answer meets what it answers, after the categories of image-repair research. Bits of `response.ts` are in this order. */
export const STANCES = ['denies', 'disputes', 'justifies', 'declines', 'acknowledges'] as const
export type Stance = (typeof STANCES)[number]

/** What an accusation met with in this dataset; computed, never stated in a file. The last two exclude all others. */
export const RESPONSE_STATES = [...STANCES, 'answered', 'countered', 'none-found', 'not-sought'] as const
export type ResponseState = (typeof RESPONSE_STATES)[number]

/** How well something about an attack is established: that it happened (`occurrence`), or who did it (`attribution`). */
export const CERTAINTIES = ['alleged', 'disputed', 'corroborated', 'admitted'] as const
export type Certainty = (typeof CERTAINTIES)[number]

export const OUTCOMES = ['pending', 'dropped', 'acquitted', 'convicted'] as const
export type OutcomeKind = (typeof OUTCOMES)[number]

/** `first-hand` is published by the speaker; `copy` renders another source. */
export const SOURCE_KINDS = ['first-hand', 'agency', 'report', 'copy'] as const
export type SourceKind = (typeof SOURCE_KINDS)[number]

/** How an actor is said to belong to another, or to a country. */
export const ATTRIBUTION_KINDS = ['same', 'part-of', 'acts-for', 'based-in'] as const
export type AttributionKind = (typeof ATTRIBUTION_KINDS)[number]

/** Whether what is only attributed counts as what it is said to be. */
export const ATTRIBUTED = ['as-claimed', 'uncontested'] as const
export type Attributed = (typeof ATTRIBUTED)[number]

/** A translation of quoted words. */
export interface Translation {
  readonly language: string
  readonly text: string
  /** Who translated. */
  readonly by?: string | undefined
}

/** A W3C Web Annotation TextQuoteSelector into the text of a source. */
export interface QuoteSelector {
  readonly exact: string
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** Quoted words with their language and translation. */
export interface Quote extends QuoteSelector {
  readonly language?: string | undefined
  readonly translation?: Translation | undefined
}

/** The parts of a URL text fragment (WICG Scroll to Text Fragment): the first and last words of a passage, and its context. */
export interface Locator {
  readonly start: string
  readonly end?: string | undefined
  readonly prefix?: string | undefined
  readonly suffix?: string | undefined
}

/** `unchecked` if the dataset has no text of the source to look in. */
export const QUOTE_STATES = ['exact', 'ambiguous', 'moved', 'missing', 'unchecked'] as const
export type QuoteState = (typeof QUOTE_STATES)[number]

/** Where a quote stands: UTF-16 offsets into the source's text, `end` exclusive. */
export interface Passage {
  readonly start: number
  readonly end: number
}

/** `passages` holds the one place of an `exact` or `moved` quote, every place of an `ambiguous` one, none of any other. */
export interface QuoteMatch {
  readonly state: QuoteState
  readonly passages: readonly Passage[]
}

export interface Citation<Text = ReaderText> {
  readonly source: string
  readonly quote?: Quote | undefined
  readonly locator?: Locator | undefined
  /** What the source says, in the author's own words. */
  readonly note?: Text | undefined
}

/** A name that some events give an actor; with none, a name that the actor or everyone uses. */
export interface Alias {
  readonly name: string
  /** Ids of the events that identify the actor so. */
  readonly by: readonly string[]
}

export interface Attribution {
  /** The id of an actor, or a country. */
  readonly to: string | { readonly country: string }
  readonly as: AttributionKind
  /** Ids of the events that say so. */
  readonly by: readonly string[]
}

export interface Actor {
  readonly id: string
  readonly name: string
  /** Names by BCP 47 language tag. */
  readonly names: Readonly<Record<string, string>>
  readonly kind?: string | undefined
  /** ISO 3166-1 alpha-2, or `EU`, of actors whose country nobody contests; else `null`. */
  readonly country: string | null
  readonly partOf?: string | undefined
  readonly attributions: readonly Attribution[]
  readonly aliases: readonly Alias[]
}

/** A copy of a source in an archive. */
export interface ArchivedCopy {
  /** http(s) only. */
  readonly url: string
  /** EDTF date of the capture. */
  readonly captured: EventDate | null
  /** Of the captured bytes, in lower-case hexadecimal digits. */
  readonly sha256?: string | undefined
}

/** A source without its text. */
export interface SourceHead {
  readonly id: string
  readonly kind?: SourceKind | undefined
  readonly title: string
  readonly publisher?: string | undefined
  readonly published: EventDate | null
  /** When the author last read it. */
  readonly accessed: EventDate | null
  /** http(s) only. */
  readonly url?: string | undefined
  readonly archived: readonly ArchivedCopy[]
  readonly language?: string | undefined
  /** The id of the source that a copy or a translation renders. */
  readonly original?: string | undefined
  readonly hasText: boolean
}

/** A source with its text; empty if the dataset has none. */
export interface Source extends SourceHead {
  readonly text: string
}

/** Words of an address, by their name there: what a view shows. */
export type ViewWords = Readonly<Record<string, string>>

export interface TourStep<Text = ReaderText> {
  readonly title: Text
  readonly text: Text
  readonly view: ViewWords
}

export interface Tour<Text = ReaderText> {
  readonly id: string
  readonly title: Text
  readonly steps: readonly TourStep<Text>[]
}

/** Everything in a dataset but its events. What a file does not state is empty; `updated` and `coversUntil` are EDTF, `language` a BCP 47 tag. */
export interface DatasetHead<Text = ReaderText> {
  readonly title: Text
  readonly description: Text
  readonly language: string
  readonly license: string
  readonly updated: string
  /** After it the author did not look for events. */
  readonly coversUntil: string
  /** What is opened first. */
  readonly start: ViewWords
  readonly tours: readonly Tour<Text>[]
  readonly actors: readonly Actor[]
  readonly sources: readonly Source[]
}

export interface Dataset {
  readonly head: DatasetHead
  readonly events: readonly TimelineEvent[]
}

/** One of the separate things that an accusation alleges. */
export interface Point<Text = ReaderText> {
  readonly id: string
  readonly text: Text
  readonly about: readonly string[]
  readonly citations: readonly Citation<Text>[]
}

/** A link to the statement that an event answers. */
export interface AnswerTo {
  readonly event: string
  /** Absent if nobody coded it. */
  readonly stance?: Stance | undefined
  /** Ids of the points answered; empty if the whole is. */
  readonly points: readonly string[]
}

/** That someone looked for an answer, until when, and where. */
export interface ResponseSought {
  readonly until: EventDate
  readonly where: readonly string[]
}

/** How a charge ended. */
export interface Outcome<Text = ReaderText> {
  readonly kind: OutcomeKind
  readonly date: EventDate | null
  readonly citations: readonly Citation<Text>[]
}

export interface TimelineEvent<Text = ReaderText> {
  readonly id: string
  readonly type: EventType
  readonly date: EventDate
  readonly dateNote?: Text | undefined
  readonly confidence?: 'high' | 'medium' | undefined
  readonly title: Text
  readonly summary: Text
  readonly by: readonly string[]
  readonly against: readonly string[]
  readonly about: readonly string[]
  /** Of an accusation. */
  readonly points: readonly Point<Text>[]
  readonly respondsTo: readonly AnswerTo[]
  /** Actors for whom the speaker says to answer. */
  readonly onBehalfOf: readonly string[]
  /** Of an accusation. */
  readonly responseSought?: ResponseSought | undefined
  /** Of an attack: did it happen? */
  readonly occurrence?: Certainty | undefined
  /** Of an attack: was it those in `by`? */
  readonly attribution?: Certainty | undefined
  /** Of a statement: when its speaker took it back; `../..` if that is not known. */
  readonly withdrawn?: EventDate | undefined
  /** Of an accusation that is a charge. */
  readonly outcome?: Outcome<Text> | undefined
  readonly tags: readonly string[]
  readonly citations: readonly Citation<Text>[]
}

/** From an accusation to its first response: both ends inclusive, equal if both dates are known to the day or better. */
export interface ResponseTime {
  readonly min: Millis
  readonly max: Millis
}
