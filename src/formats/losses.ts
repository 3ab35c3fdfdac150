/** What of events and of a dataset's head a format cannot say, counted: `EVENT_LOSSES` and `HEAD_LOSSES`, for the writers. */
import type { Citation, DatasetHead, TimelineEvent } from '../model/event.ts'
import type { Lose, LossKind } from '../model/exported.ts'
import type { ReaderText } from '../model/reader-text.ts'

type Counts<T> = { readonly [K in LossKind]?: (whole: T) => number }

const all = (event: TimelineEvent): readonly Citation[] => event.citations
const count = (isThere: boolean) => (isThere ? 1 : 0)
const isWorded = (text: ReaderText | undefined) => typeof text === 'object'

const EVENT_LOSSES = {
  wordings: ({ title, summary, dateNote, citations }) =>
    count([title, summary, dateNote, ...citations.map(({ note }) => note)].some(isWorded)),
  'date-notes': ({ dateNote }) => count(dateNote !== undefined),
  confidences: ({ confidence }) => count(confidence !== undefined),
  certainties: ({ occurrence, attribution }) => count((occurrence ?? attribution) !== undefined),
  stances: ({ respondsTo }) => count(respondsTo.some(({ stance }) => stance !== undefined)),
  points: ({ points, respondsTo }) => count(points.length > 0 || respondsTo.some((answer) => answer.points.length > 0)),
  'spoken-for': ({ onBehalfOf }) => count(onBehalfOf.length > 0),
  searches: ({ responseSought }) => count(responseSought !== undefined),
  withdrawals: ({ withdrawn }) => count(withdrawn !== undefined),
  outcomes: ({ outcome }) => count(outcome !== undefined),
  links: ({ about, respondsTo }) => count(about.length + respondsTo.length > 0),
  tags: ({ tags }) => count(tags.length > 0),
  quotes: (event) => all(event).filter(({ quote }) => quote !== undefined).length,
  'quote-contexts': (event) =>
    all(event).filter(({ quote }) => quote?.prefix !== undefined || quote?.suffix !== undefined).length,
  translations: (event) =>
    all(event).filter(({ quote }) => quote?.translation !== undefined || quote?.language !== undefined).length,
  locators: (event) => all(event).filter(({ locator }) => locator !== undefined).length,
  notes: (event) => all(event).filter(({ note }) => note !== undefined).length,
} satisfies Counts<TimelineEvent>

const HEAD_LOSSES = {
  'actor-names': ({ actors }) =>
    actors.filter(({ names, aliases }) => Object.keys(names).length + aliases.length > 0).length,
  'actor-kinds': ({ actors }) => actors.filter(({ kind }) => kind !== undefined).length,
  'actor-parts': ({ actors }) => actors.filter(({ partOf }) => partOf !== undefined).length,
  'actor-countries': ({ actors }) => actors.filter(({ country }) => country !== null).length,
  attributions: ({ actors }) => actors.filter(({ attributions }) => attributions.length > 0).length,
  'source-texts': ({ sources }) => sources.filter(({ hasText }) => hasText).length,
  'source-languages': ({ sources }) => sources.filter(({ language }) => language !== undefined).length,
  'source-dates': ({ sources }) => sources.filter(({ published }) => published !== null).length,
  'source-kinds': ({ sources }) => sources.filter(({ kind, original }) => (kind ?? original) !== undefined).length,
  'source-archives': ({ sources }) =>
    sources.filter(({ archived, accessed }) => archived.length > 0 || accessed !== null).length,
} satisfies Counts<DatasetHead>

type EventLoss = keyof typeof EVENT_LOSSES
type HeadLoss = keyof typeof HEAD_LOSSES

export function loseOfEvent(kinds: readonly EventLoss[], event: TimelineEvent, lose: Lose): void {
  for (const kind of kinds) {
    const lost = EVENT_LOSSES[kind](event)
    if (lost > 0) lose(kind, lost)
  }
}

export function loseOfHead(kinds: readonly HeadLoss[], head: DatasetHead, lose: Lose): void {
  for (const kind of kinds) lose(kind, HEAD_LOSSES[kind](head))
}

const OF_ITSELF = ['title', 'description', 'language', 'license', 'updated', 'coversUntil', 'start', 'tours'] as const

/** How many fields the dataset states of itself, but for those that a format `carries`. */
export function fieldsOfItself(head: DatasetHead, carries: readonly (typeof OF_ITSELF)[number][]): number {
  return OF_ITSELF.filter((field) => !carries.includes(field) && Object.keys(head[field]).length > 0).length
}
