/**
 * Every question the page can ask of an engine, and its answer.
 * Both are plain JSON (typed arrays apart), so a query is also the cache key and the message to a worker.
 *
 * Every engine gives the same answer to the last bit. So, everywhere: *order of date* is by the start of an event's span, then
 * by id; texts are in order of code point (`order.ts`), which is that of their UTF-8 bytes; an event has a value of a list
 * once, however often the list names it; the event's response, and the number of its links, are those in the whole
 * dataset, whatever the filter.
 */
import type {
  Actor,
  Certainty,
  EventType,
  Passage,
  QuoteMatch,
  QuoteState,
  ResponseState,
  ResponseTime,
  SourceHead,
  Stance,
  TimelineEvent,
  Tour,
  ViewWords,
} from '../model/event.ts'
import type { Balance } from '../model/balance.ts'
import type { Field, Party, PartyField } from '../model/field.ts'
import type { Report } from '../model/issue.ts'
import type { Month } from '../model/dates/months.ts'
import type { EventDate, Instant, Span } from '../model/dates/time.ts'
import type { Standing } from '../model/standing.ts'
import type { Filter } from './filter.ts'

/** What the lanes of the picture may stand for. An event lies in one lane: that of its first `by`, or its first citation. */
export const LANE_FIELDS = ['country', 'actor', 'type', 'source'] as const
export type LaneField = (typeof LANE_FIELDS)[number]

/** A lane: all events whose `field` is `value`. */
export interface Lane {
  readonly field: LaneField
  readonly value: string
}

/** An event as lists and marks need it. */
export interface EventHeader {
  readonly id: string
  readonly type: EventType
  readonly date: EventDate
  readonly title: string
  readonly by: readonly string[]
  readonly against: readonly string[]
  /** Of an attack, if stated: whether it happened, and whether it was those in `by`. */
  readonly occurrence: Certainty | null
  readonly attribution: Certainty | null
  /** What an accusation met with, in the order of `RESPONSE_STATES`; empty for anything else, and if nobody could answer. */
  readonly responses: readonly ResponseState[]
  /** The first cited source. */
  readonly source: string
  /** How many `about` and `respondsTo` links start or end here. */
  readonly links: number
  /** Number of separate points of an accusation; 0 if it is one, and for anything else. */
  readonly points: number
}

export type LinkKind = 'about' | 'respondsTo'

/** `from` speaks about, or responds to, `to`. */
export interface Link {
  readonly kind: LinkKind
  readonly from: string
  readonly to: string
  /** Of a `respondsTo` link. */
  readonly time: ResponseTime | null
  /** Of a `respondsTo` link whose stance is coded. */
  readonly stance: Stance | null
  /** Ids of the points that are answered; empty if the whole is. */
  readonly points: readonly string[]
  /** Of a `respondsTo` link to an accusation: `accused` is an answer, anything else a comment. */
  readonly standing: Standing | null
}

/** What an accusation met with, at its coarsest; `nobody` if it names nobody who could answer. */
export const RESPONSE_KINDS = ['answered', 'none-found', 'not-sought', 'nobody'] as const
export type ResponseKind = (typeof RESPONSE_KINDS)[number]

/** Orders of exchanges. */
export const EXCHANGE_SORTS = ['answers', 'newest', 'oldest'] as const
export type ExchangeSort = (typeof EXCHANGE_SORTS)[number]

export const SORTS = ['date', 'type', 'title', 'by', 'against', 'occurrence', 'attribution', 'response'] as const
export type Sort = (typeof SORTS)[number]

/**
 * The name, and the question's parameters. Spans are half-open and not empty, `columns` and `limit` whole numbers above 0;
 * counts are of events, each counted once unless said otherwise.
 */
interface Questions {
  /** What the dataset is. */
  summary: {}
  /** How many events pass. */
  count: { readonly filter: Filter }
  /**
   * The lanes that hold at least one event of the filter, in order of first statement (the earliest that one of its
   * accusations and rebuttals counts from, see `countsFrom`; lanes without any last; then value). An event whose first actor
   * is of no country, but attributed to some, lies in the lane of the first of those, or in that of none if the filter takes
   * only what is uncontested.
   */
  lanes: { readonly filter: Filter; readonly field: LaneField }
  /**
   * Events per lane, column of time, and type. `lanes` must be disjoint. The span is divided into `columns` equal
   * parts; an event that may lie in it counts once in every column that its span touches: from
   * `floor((start - span.start) * perMilli)` to `ceil((end - span.start) * perMilli) - 1`, where `perMilli` is
   * `columns / (span.end - span.start)`, the second not before the first, and both kept within the columns. An event
   * without a stated beginning counts in the last of these alone, and where it ends after the span in none (`countsFrom`).
   * `totals` are of all events that may lie in the span.
   */
  density: { readonly filter: Filter; readonly lanes: readonly Lane[]; readonly span: Span; readonly columns: number }
  /** The events that may lie in the span, in these lanes: at most `limit`, the most linked first (then by date, then id). */
  marks: { readonly filter: Filter; readonly lanes: readonly Lane[]; readonly span: Span; readonly limit: number }
  /**
   * Links with an end in `ids`, at most `limit`, whatever the filter. The other end may be anywhere. In order of `ids`, of
   * each those not named before: first what it is `about`, what it responds to, then what speaks about it and what
   * responds to it, both in order of date. Ends are in order of first appearance.
   */
  links: { readonly filter: Filter; readonly ids: readonly string[]; readonly limit: number }
  /**
   * For each field, its values with the number of events that have the value and pass every clause but the field's own.
   * At most `limit` values with a count, most frequent first (then by value); values that the filter names are always
   * among them, beyond the limit and without a count if need be. Fields with a side are read off the filter's side; under
   * `withParts` an actor has the events of its parts too. `NO_VALUE` is a value;
   * an accusation has each of its responses, and what is no accusation none.
   */
  facets: { readonly filter: Filter; readonly fields: readonly Field[]; readonly limit: number }
  /**
   * Rows `offset` (inclusive) to `offset + limit` (exclusive) of the sorted list; ties in order of date. `descending` is
   * all of that backwards. Types, certainties and the first of an event's responses are in the order of their catalogues, those without last; titles
   * and the name of the first actor of a side (none: last) are compared folded.
   */
  page: {
    readonly filter: Filter
    readonly sort: Sort
    readonly descending: boolean
    readonly offset: number
    readonly limit: number
  }
  /**
   * The nearest event of the filter before or after this one in order of date, be this one of the filter or not; from no
   * event, the first or last. From an unknown event there is no step.
   */
  step: { readonly filter: Filter; readonly from: string | null; readonly direction: 1 | -1 }
  /** Where in the list that `page` gives rows of the event stands, from 0; `null` where it is not of the filter, or unknown. */
  place: { readonly filter: Filter; readonly sort: Sort; readonly descending: boolean; readonly id: string }
  /**
   * The events that may lie in the span and in which one of the parties speaks, in order of date: `offset` (inclusive) to
   * `offset + limit` (exclusive) of them.
   */
  spoken: {
    readonly filter: Filter
    readonly span: Span
    readonly parties: readonly Party[]
    readonly offset: number
    readonly limit: number
  }
  /** Everything known about one event. */
  event: { readonly id: string }
  /**
   * The event, and all that is reached from it through links both ways, nearest first (ties in the order in which `links`
   * meets them), at most `limit`; the links are those between the events given, in their order.
   */
  exchange: { readonly id: string; readonly limit: number }
  /**
   * Accusations, each with everything that responds to it, answers and comments: those that pass the filter, except that its
   * words may stand in one of the responses instead (all of them in the same one). Responses come along whether the filter
   * keeps them or not. `pairs` and `months` count
   * the accusations: a pair as `matrix` does; a month by the side of the first speaker alone, so that months add up to the
   * total. Rows `offset` (inclusive) to `offset + limit` (exclusive): the oldest first by `placedAt`, then id, those without
   * a date last; the newest first, the same backwards but for those without a date; or by the number of answers by those who can
   * answer, most first, then the newest.
   */
  exchanges: {
    readonly filter: Filter
    readonly field: PartyField
    readonly sort: ExchangeSort
    readonly offset: number
    readonly limit: number
  }
  /** A source with its text and the passages that events quote. */
  source: { readonly id: string }
  /**
   * Accuser × accused. An event counts in every pair of its `by` and `against`, once a pair. In order of `by`, then
   * `against`. The totals count an event once for every side that speaks in it (be anyone accused or not), and for every
   * side accused; in order of side.
   */
  matrix: { readonly filter: Filter; readonly field: PartyField }
  /** Per accused side: how its accusations were met. The most accused first, then by side. */
  responses: { readonly filter: Filter; readonly field: PartyField }
  /**
   * Events (as by a filter's text), actors (name, names, aliases) and sources (title, publisher) in which all words occur;
   * at most `limit` of each, in order of date (events) or of the dataset. Nothing for a blank text.
   */
  search: { readonly text: string; readonly limit: number }
  /**
   * How evenly the dataset treats its sides (`balanceOf`), whatever the filter; `null` where it is not counted: by an engine
   * that does not answer it, and over more than `BALANCE_LIMIT` events, because it needs every event whole.
   */
  balance: {}
}

interface Answers {
  summary: Summary
  count: { readonly shown: number; readonly total: number }
  lanes: { readonly lanes: readonly LaneSummary[] }
  density: Density
  marks: { readonly span: Span; readonly marks: readonly Mark[]; readonly total: number }
  links: { readonly links: readonly Link[]; readonly ends: readonly LinkEnd[] }
  facets: { readonly [F in Field]?: readonly FacetValue[] }
  page: { readonly rows: readonly EventHeader[]; readonly total: number }
  step: { readonly event: EventHeader | null }
  place: { readonly place: number | null }
  spoken: { readonly rows: readonly EventHeader[]; readonly total: number }
  event: EventAnswer | null
  exchange: { readonly events: readonly EventHeader[]; readonly links: readonly Link[]; readonly total: number } | null
  exchanges: Exchanges
  source: SourceAnswer | null
  matrix: {
    readonly cells: readonly MatrixCell[]
    /** Events with too many parties to be crossed: they count in the totals only. Absent if there are none. */
    readonly uncrossed?: number
    readonly by: readonly SideTotal[]
    readonly against: readonly SideTotal[]
  }
  responses: { readonly sides: readonly SideResponses[] }
  search: SearchAnswer
  balance: Balance | null
}

export interface Summary {
  readonly title: string
  readonly description: string
  readonly language: string
  readonly license: string
  readonly updated: string
  /** EDTF, or empty: after it the author did not look for events. */
  readonly coversUntil: string
  /** What is opened first; empty if the dataset does not say. */
  readonly start: ViewWords
  readonly tours: readonly Tour<string>[]
  readonly total: number
  /** The smallest span with every stated (not open) end of an event in it; `null` where there is none. */
  readonly extent: Span | null
  readonly actors: readonly Actor[]
  readonly sources: readonly SourceHead[]
  readonly report: Report
}

export interface LaneSummary {
  readonly value: string
  /** From when the first statement in the lane counts; `END` in a lane of attacks only. */
  readonly first: Instant
  /** Events by type, in the order of `EVENT_TYPES`. */
  readonly counts: readonly [number, number, number]
}

export interface Density {
  readonly span: Span
  readonly columns: number
  /** `counts[(lane * columns + column) * 3 + type]`, type in the order of `EVENT_TYPES`. A fresh buffer. */
  readonly counts: Uint32Array
  /** `totals[lane * 3 + type]`: events of the lane that touch the span, each once. A fresh buffer. */
  readonly totals: Uint32Array
}

export interface Mark extends EventHeader {
  /** Index into the query's lanes. */
  readonly lane: number
}

/** An end of a link, and whether the filter keeps it. */
export interface LinkEnd extends EventHeader {
  readonly shown: boolean
}

export interface FacetValue {
  readonly value: string
  readonly count: number
}

export interface EventAnswer {
  readonly event: TimelineEvent<string>
  readonly responses: readonly ResponseState[]
  /** To the first response by those who can answer. */
  readonly responseTime: ResponseTime | null
  /** For each citation, in their order, its source and where its quote, and its locator, lead in the text of that. */
  readonly citations: readonly {
    readonly source: SourceHead
    readonly match: QuoteMatch | null
    readonly located: QuoteMatch | null
  }[]
  readonly about: readonly EventHeader[]
  readonly respondsTo: readonly EventHeader[]
  /** Statements about this attack, and responses to this statement; in order of date, at most `LINKED_LIMIT` each. */
  readonly spokenOfBy: readonly EventHeader[]
  readonly respondedBy: readonly EventHeader[]
  /** The `respondsTo` links from here, then those that end here, as `respondsTo` and `respondedBy` have them. */
  readonly links: readonly Link[]
}
/** Maximum number of events over which the balance of sides is counted. */
export const BALANCE_LIMIT = 20_000

export const LINKED_LIMIT = 200

/** Numbers of accusations, in the order of `RESPONSE_KINDS`. */
export type KindCounts = readonly [number, number, number, number]

export interface Exchanges {
  readonly total: number
  readonly kinds: KindCounts
  /** Accusations of the total that have the words of the filter only in an answer. */
  readonly inAnswersOnly: number
  /** Responses to these accusations that the filter as a whole does not keep, each once. */
  readonly hidden: number
  /** In order of `by`, then `against`. */
  readonly pairs: readonly { readonly by: string; readonly against: string; readonly kinds: KindCounts }[]
  /** In order of month, events without one last; then of side. */
  readonly months: readonly { readonly month: Month | null; readonly side: string; readonly kinds: KindCounts }[]
  readonly rows: readonly Exchange[]
}

export interface Exchange {
  readonly accusation: EventHeader
  readonly kind: ResponseKind
  /** The first quoted words of the accusation's citations. */
  readonly passage: { readonly text: string; readonly source: string } | null
  /** Number of sources that the accusation cites. */
  readonly sources: number
  /** Whether the accusation itself has the words of the filter. */
  readonly hasWords: boolean
  /** Everything that responds to it, in order of `placedAt`, those without a date last, then of id; at most `ANSWERS_LIMIT`. */
  readonly answers: readonly ExchangeAnswer[]
  /** Number of answers by those who can answer, and of comments by others. */
  readonly answered: number
  readonly comments: number
}
export const ANSWERS_LIMIT = 20

export interface ExchangeAnswer {
  readonly event: EventHeader
  readonly time: ResponseTime
  /** `null` if nobody coded it. */
  readonly stance: Stance | null
  /** `accused` is an answer, anything else a comment. */
  readonly standing: Standing
  /** Whether it has the words of the filter. */
  readonly hasWords: boolean
}

/** Words that quotes stand in, ambiguous ones at each of their places. */
export interface QuotedPassage extends Passage {
  readonly state: Exclude<QuoteState, 'missing' | 'unchecked'>
  /** The events that quote it so, in order of date. */
  readonly events: readonly string[]
}

export interface SourceAnswer {
  readonly head: SourceHead
  /** Empty where only notes are shipped. */
  readonly text: string
  /** Every quoted passage, in order of place (start, then end, then state). */
  readonly passages: readonly QuotedPassage[]
  /** Events with a quote that is nowhere in the text, in order of date. */
  readonly missing: readonly string[]
  /** Events that cite the source, in order of date, at most `LINKED_LIMIT`. */
  readonly events: readonly EventHeader[]
}

export interface MatrixTally {
  /** Events by type, in the order of `EVENT_TYPES`. */
  readonly counts: readonly [number, number, number]
  /** Accusations that those who can answer did answer; for which no answer was found; for which none was looked for. */
  readonly answered: number
  readonly noneFound: number
  readonly notSought: number
}

export interface MatrixCell extends MatrixTally {
  readonly by: string
  readonly against: string
}

export interface SideTotal extends MatrixTally {
  readonly side: string
}

export interface SideResponses {
  readonly side: string
  readonly accusations: number
  /** Accusations by what they met with, in the order of `RESPONSE_STATES`: each counts in every state that it has. */
  readonly states: readonly number[]
  /** Accusations that met with an answer, whatever it was. */
  readonly answered: number
  /** Lower median of the least, and of the greatest, response times; `null` without a response. */
  readonly median: ResponseTime | null
}

export interface SearchAnswer {
  readonly events: { readonly total: number; readonly rows: readonly EventHeader[] }
  readonly actors: { readonly total: number; readonly rows: readonly Actor[] }
  readonly sources: { readonly total: number; readonly rows: readonly SourceHead[] }
}

export type QueryKind = keyof Questions
export type Query<A extends QueryKind = QueryKind> = { [K in A]: { readonly kind: K } & Questions[K] }[A]
export type Answer<A extends QueryKind = QueryKind> = Answers[A]
