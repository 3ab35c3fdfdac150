/**
 * Describes an event and its sources as bibliography items in CSL-JSON
 * (https://citeproc-js.readthedocs.io/en/latest/csl-json).
 */
import { civilDayOf, MINUTE } from './dates/calendar.ts'
import type { DatasetHead, SourceHead, TimelineEvent } from './event.ts'
import type { DatePoint, EventDate } from './dates/time.ts'

export interface CslItem {
  readonly id: string
  readonly type: 'entry' | 'webpage' | 'document'
  readonly title: string
  readonly 'container-title'?: string
  readonly publisher?: string
  readonly language?: string
  readonly version?: string
  readonly issued?: CslDate
  readonly note?: string
  readonly URL?: string
}

/** A date: `date-parts` only if they express it in full, otherwise in words. */
export type CslDate = { readonly 'date-parts': readonly [readonly number[]] } | { readonly literal: string }

export interface Cited {
  readonly event: TimelineEvent<string>
  /** Those that the event cites. */
  readonly sources: readonly SourceHead[]
  readonly dataset: Pick<DatasetHead<string>, 'title' | 'language' | 'updated'>
  /** Where the event is shown; `null` where nobody else can see it. */
  readonly address: string | null
}

/** Returns the event as an entry of its dataset, then its sources, each once. `say` formats a date. */
export function bibliographyOf(cited: Cited, say: (date: EventDate) => string): readonly CslItem[] {
  const { event, dataset, address } = cited
  const sources = new Map(cited.sources.map((source) => [source.id, source]))
  const entry: CslItem = {
    id: event.id,
    type: 'entry',
    title: event.title,
    'container-title': dataset.title,
    ...stated({ language: dataset.language, version: dataset.updated }),
    ...dated(event.date, say),
    ...(address !== null && { URL: address }),
  }
  return [entry, ...Array.from(sources.values(), (source) => itemOf(source, say))]
}

function itemOf(
  { id, title, publisher, language, url, published }: SourceHead,
  say: (date: EventDate) => string,
): CslItem {
  return {
    id,
    type: url === undefined ? 'document' : 'webpage',
    title,
    ...stated({ publisher, language, URL: url }),
    ...(published && dated(published, say)),
  }
}

/** Adds the date, in a note too if its parts do not express it in full, because BibTeX has only years and months. */
function dated(date: EventDate, say: (date: EventDate) => string): Pick<CslItem, 'issued' | 'note'> {
  const parts = date.kind === 'date' ? partsOf(date.at) : null
  return parts ? { issued: { 'date-parts': [parts] } } : { issued: { literal: say(date) }, note: say(date) }
}

/** Number of date parts (year, month, day) for each precision; none if the parts cannot express it. */
const PARTS: { readonly [P in DatePoint['precision']]?: number } = {
  year: 1,
  month: 2,
  day: 3,
  minute: 3,
  second: 3,
  millisecond: 3,
}

/** Returns the parts of a date. The day is that of the event's own time zone. */
function partsOf({ span, precision, approximate, uncertain, offset }: DatePoint): readonly number[] | null {
  const count = PARTS[precision]
  if (count === undefined || approximate || uncertain) return null
  const { year, month, day } = civilDayOf(span.start + (offset ?? 0) * MINUTE)
  return year > 0 && year < 10_000 ? [year, month, day].slice(0, count) : null
}

/** Removes fields that are empty or not stated. */
function stated<T extends Record<string, string | undefined>>(fields: T): { readonly [K in keyof T]?: string } {
  const entries = Object.entries(fields).filter(([, text]) => text !== undefined && text !== '')
  return Object.fromEntries(entries) as { [K in keyof T]?: string }
}
