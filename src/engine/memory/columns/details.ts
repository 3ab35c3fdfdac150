/** What few events state and no question counts, as JSON: notes on dates, quotes, points, when an answer was looked for. */
import type { Citation, Outcome, Point, TimelineEvent } from '../../../model/event.ts'
import type { Extras } from '../../../model/check/event-table.ts'
import { parseDate } from '../../../model/dates/parse-date.ts'
import type { ReaderText } from '../../../model/reader-text.ts'
import { type ByteRows, ByteRowsBuilder, bytesOf } from './byte-rows.ts'

/** Dates are EDTF. */
interface Stored extends Pick<TimelineEvent, 'dateNote' | 'confidence'> {
  /** If they are texts by language. */
  readonly title?: ReaderText | undefined
  readonly summary?: ReaderText | undefined
  /** Beside each citation in the file; absent if none has more than its source. */
  readonly citations?: readonly Omit<Citation, 'source'>[] | undefined
  readonly points?: readonly Point[] | undefined
  /** Beside each answer in the file, the points that it names; absent if none names any. */
  readonly answeredPoints?: readonly (readonly string[])[] | undefined
  readonly onBehalfOf?: readonly string[] | undefined
  readonly responseSought?: { readonly until: string; readonly where?: readonly string[] } | undefined
  readonly withdrawn?: string | undefined
  readonly outcome?: (Omit<Outcome, 'date'> & { readonly date: string | null }) | undefined
}

/** What a row states besides columns; lists are beside those of its columns. */
export type Stated = Pick<
  TimelineEvent,
  'dateNote' | 'confidence' | 'points' | 'onBehalfOf' | 'responseSought' | 'withdrawn' | 'outcome'
> &
  Pick<Stored, 'title' | 'summary' | 'citations' | 'answeredPoints'>

/** Bits of what a row states. */
export const MAY_QUOTE = 1
export const IS_SOUGHT = 2
export const HAS_EXTRAS = 4
export const IS_ON_BEHALF = 8
export const IS_WORDED = 16

const NO_DETAILS: Stated = { points: [], onBehalfOf: [] }
const NOTHING = new Uint8Array(0)
const encoder = new TextEncoder()
const decoder = new TextDecoder()

/** Whether the element of a list of that index in the file was left out. */
export type IsDropped = (row: number, index: number) => boolean

export class Details {
  readonly #rows: ByteRows
  readonly #isCitationDropped: IsDropped
  readonly #isAnswerDropped: IsDropped
  #last: { readonly row: number; readonly stated: Stated } | null = null

  constructor(rows: ByteRows, isCitationDropped: IsDropped, isAnswerDropped: IsDropped) {
    this.#rows = rows
    this.#isCitationDropped = isCitationDropped
    this.#isAnswerDropped = isAnswerDropped
  }

  /** Whether a row states points, an outcome or for whom it speaks; cheap if it states nothing at all. */
  hasExtras(row: number): boolean {
    if (bytesOf(this.#rows, row).length === 0) return false
    const { points, onBehalfOf, outcome } = this.of(row)
    return points.length + onBehalfOf.length > 0 || outcome !== undefined
  }

  /** The last row is remembered, because each of its links asks for it, and an event may have 10,000. */
  of(row: number): Stated {
    if (this.#last?.row !== row) this.#last = { row, stated: this.#read(row) }
    return this.#last.stated
  }

  #read(row: number): Stated {
    const { citations, answeredPoints, ...rest } = statedIn(this.#rows, row)
    return {
      ...rest,
      citations: citations?.filter((_, index) => !this.#isCitationDropped(row, index)),
      answeredPoints: answeredPoints?.filter((_, index) => !this.#isAnswerDropped(row, index)),
    }
  }
}

export class DetailsBuilder {
  readonly #rows = new ByteRowsBuilder()
  #last: { readonly row: number; readonly stated: Stated } | null = null

  /** Gives the bits of what the event states. */
  add(event: TimelineEvent): number {
    const stored = storedOf(event)
    const isPlain = Object.values(stored).every((value) => value === undefined)
    this.#rows.add(isPlain ? NOTHING : encoder.encode(JSON.stringify(stored)))
    return isPlain ? 0 : bitsOf(stored)
  }

  /** Of an event that states nothing, or only the JSON of `responseSought` between two places of its bytes. */
  addSought(bytes: Uint8Array, [from, to]: readonly number[]): number {
    if (from === undefined || to === undefined) {
      this.#rows.add(NOTHING)
      return 0
    }
    this.#rows.addBetween(BEFORE_SOUGHT, bytes, from, to, AFTER_SOUGHT)
    return IS_SOUGHT
  }

  get bytes(): number {
    return this.#rows.size
  }

  /** What a row already added states, as it was added. The last row is remembered, as by `Details`. */
  of(row: number): Stated {
    if (this.#rows.isEmpty(row)) return NO_DETAILS
    if (this.#last?.row !== row) this.#last = { row, stated: statedIn(this.#rows.view(), row) }
    return this.#last.stated
  }

  finish(isCitationDropped: IsDropped, isAnswerDropped: IsDropped): Details {
    return new Details(this.#rows.finish(), isCitationDropped, isAnswerDropped)
  }
}

const BEFORE_SOUGHT = encoder.encode('{"responseSought":')
const AFTER_SOUGHT = encoder.encode('}')

function storedOf(event: TimelineEvent): Stored {
  const { dateNote, confidence, title, summary, points, onBehalfOf, respondsTo, responseSought, withdrawn } = event
  const { outcome, citations } = event
  return {
    dateNote,
    confidence,
    title: typeof title === 'string' ? undefined : title,
    summary: typeof summary === 'string' ? undefined : summary,
    citations: citations.some(hasMore) ? citations.map(withoutSource) : undefined,
    points: points.length === 0 ? undefined : points,
    answeredPoints: respondsTo.some((answer) => answer.points.length > 0)
      ? respondsTo.map((answer) => answer.points)
      : undefined,
    onBehalfOf: onBehalfOf.length === 0 ? undefined : onBehalfOf,
    responseSought: responseSought && { until: responseSought.until.edtf, where: responseSought.where },
    withdrawn: withdrawn?.edtf,
    outcome: outcome && { ...outcome, date: outcome.date?.edtf ?? null },
  }
}

function withoutSource({ source: _source, ...more }: Citation): Omit<Citation, 'source'> {
  return more
}

function hasMore({ quote, locator, note }: Citation): boolean {
  return quote !== undefined || locator !== undefined || note !== undefined
}

function bitsOf({ citations, responseSought, points, answeredPoints, onBehalfOf, outcome, title, summary }: Stored) {
  return (
    (citations?.some(({ quote, locator }) => (quote ?? locator) !== undefined) ? MAY_QUOTE : 0) |
    (responseSought ? IS_SOUGHT : 0) |
    ((points ?? answeredPoints ?? onBehalfOf ?? outcome) ? HAS_EXTRAS : 0) |
    (onBehalfOf ? IS_ON_BEHALF : 0) |
    ((title ?? summary) ? IS_WORDED : 0)
  )
}

/** What of a row the rules between events look at. */
export function extrasOf({ points, answeredPoints, onBehalfOf, outcome }: Stated): Extras {
  return { points, answeredPoints, onBehalfOf, outcome }
}

function statedIn(rows: ByteRows, row: number): Stated {
  const bytes = bytesOf(rows, row)
  if (bytes.length === 0) return NO_DETAILS
  // Written by `DetailsBuilder`, from dates that were understood.
  const {
    points = [],
    onBehalfOf = [],
    responseSought,
    withdrawn,
    outcome,
    ...stored
  } = JSON.parse(decoder.decode(bytes)) as Stored
  return {
    ...stored,
    points,
    onBehalfOf,
    ...(responseSought && {
      responseSought: { until: parseDate(responseSought.until)!, where: responseSought.where ?? [] },
    }),
    ...(withdrawn !== undefined && { withdrawn: parseDate(withdrawn)! }),
    ...(outcome && { outcome: { ...outcome, date: outcome.date === null ? null : parseDate(outcome.date)! } }),
  }
}
