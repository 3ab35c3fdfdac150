/** Defines what leaves the app as a file: the filtered events, and what a format cannot carry. */
import type { DatasetHead, EventType, TimelineEvent } from './event.ts'

export const EXPORT_FORMATS = ['claimline', 'csv', 'timelinejs', 'stix'] as const
export type ExportFormat = (typeof EXPORT_FORMATS)[number]

/** What may be lost in a file, with what is counted. */
export const LOSSES = [
  /** `about` and `respondsTo` of kept events, to events that are not kept. */
  'links-outside',
  /** Actors, and sources, that no kept event refers to. */
  'unused-actors',
  'unused-sources',
  /** Fields that the dataset states of itself: description, language, licence, date. */
  'dataset-fields',
  /** Number of actors that have: other names or aliases; a kind; a whole they are part of; a country. */
  'actor-names',
  'actor-kinds',
  'actor-parts',
  'actor-countries',
  /** To whom they are said to belong. */
  'attributions',
  /** Sources with a text; a language; a date of publication. */
  'source-texts',
  'source-languages',
  'source-dates',
  /** Their kinds and originals; when they were read and archived. */
  'source-kinds',
  'source-archives',
  /** Citations with quoted words; with the words before or after them; with their language or translation; and so on. */
  'quotes',
  'quote-contexts',
  'translations',
  'locators',
  'notes',
  /** Events with texts in several languages. */
  'wordings',
  /** Events, by what of them is lost: an open, rough or doubtful date keeps its words, not its meaning. */
  'date-meanings',
  'date-precisions',
  'dates',
  'date-notes',
  'confidences',
  /** Whether an attack happened, and who did it; how events answer, and which points; who looked for an answer; and so on. */
  'certainties',
  'stances',
  'points',
  'spoken-for',
  'searches',
  'withdrawals',
  'outcomes',
  'tags',
  /** Events whose links are lost. */
  'links',
  /** Events whose actors survive only as text. */
  'parties',
  /** Events whose sources survive only as text, except the first URL. */
  'cited-sources',
] as const
export type LossKind = (typeof LOSSES)[number]

/** `count` is above 0. */
export interface Loss {
  readonly kind: LossKind
  readonly count: number
}

/** Called by a writer as it goes, when `count` more of a kind are lost. */
export type Lose = (kind: LossKind, count?: number) => void

/** The events of a filter in the order of their file, with the actors and sources to which they refer. */
export interface Excerpt {
  readonly head: DatasetHead
  readonly total: number
  /** Made one by one as they are walked through; their links lead to each other only. */
  readonly events: Iterable<TimelineEvent>
  /** Returns an event of the excerpt. */
  readonly typeOf: (id: string) => EventType
  /** What was left out by taking an excerpt. */
  readonly losses: readonly Loss[]
}
