/**
 * Writes TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so every text of the
 * dataset is escaped. An event's group is its type; the slide's text names speakers, accused and sources, and the first
 * source is also the slide's media. A date that the format's numbers cannot express has its EDTF as `display_date`.
 */
import { civilDayOf, DAY } from '../../model/dates/calendar.ts'
import type { Actor, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Lose } from '../../model/exported.ts'
import { type DateEnd, type DatePoint, type EventDate, type Instant, statedSpan } from '../../model/dates/time.ts'
import type { Writer } from '../writer.ts'

export const timelinejsWriter: Writer = { extension: 'timelinejs.json', mediaType: 'application/json', write }

function* write({ head, events }: Excerpt, lose: Lose): Generator<string> {
  const { actors, sources } = head
  lose('dataset-fields', [head.language, head.license, head.updated].filter((field) => field !== '').length)
  lose('actor-names', actors.filter(({ names, aliases }) => Object.keys(names).length + aliases.length > 0).length)
  lose('actor-kinds', actors.filter(({ kind }) => kind !== undefined).length)
  lose('actor-parts', actors.filter(({ partOf }) => partOf !== undefined).length)
  lose('actor-countries', actors.filter(({ country }) => country !== null).length)
  lose('source-texts', sources.filter(({ hasText }) => hasText).length)
  lose('source-languages', sources.filter(({ language }) => language !== undefined).length)
  lose('source-dates', sources.filter(({ published }) => published !== null).length)
  const slides = new Slides(actors, sources, lose)
  const title = { text: { headline: escaped(head.title), text: paragraphs([head.description]) } }
  yield `{\n  "title": ${JSON.stringify(title)},\n  "scale": "human",\n  "events": [`
  let before = '\n    '
  for (const event of events) {
    yield before + JSON.stringify(slides.of(event))
    before = ',\n    '
  }
  yield '\n  ]\n}\n'
}

class Slides {
  readonly #actors: ReadonlyMap<string, Actor>
  readonly #sources: ReadonlyMap<string, Source>
  readonly #lose: Lose

  constructor(actors: readonly Actor[], sources: readonly Source[], lose: Lose) {
    this.#actors = new Map(actors.map((actor) => [actor.id, actor]))
    this.#sources = new Map(sources.map((source) => [source.id, source]))
    this.#lose = lose
  }

  of(event: TimelineEvent): object {
    this.#tell(event)
    const { dates, isWhole } = datesOf(event.date)
    if (!isWhole) this.#lose(statedSpan(event.date) === null ? 'dates' : 'date-meanings')
    return {
      unique_id: event.id,
      ...dates,
      ...(isWhole ? {} : { display_date: event.date.edtf }),
      group: event.type,
      text: { headline: escaped(event.title), text: this.#text(event) },
      ...this.#media(event),
      autolink: false,
    }
  }

  #tell({ about, respondsTo, status, confidence, dateNote, tags, citations }: TimelineEvent): void {
    const lose = this.#lose
    lose('parties')
    if (about.length + respondsTo.length > 0) lose('links')
    if (status !== undefined) lose('statuses')
    if (confidence !== undefined) lose('confidences')
    if (dateNote !== undefined) lose('date-notes')
    if (tags.length > 0) lose('tags')
    if (citations.length > 1 || this.#sources.get(citations[0]!.source)!.url === undefined) lose('cited-sources')
    for (const { quote, note } of citations) {
      if (quote !== undefined) lose('quotes')
      if (note !== undefined) lose('notes')
    }
  }

  #text({ summary, by, against, citations }: TimelineEvent): string {
    const names = (ids: readonly string[]) => ids.map((id) => this.#actors.get(id)!.name).join(', ')
    const parties = against.length === 0 ? names(by) : `${names(by)} → ${names(against)}`
    const sources = [...new Set(citations.map(({ source }) => source))].map((id) => sourceHtml(this.#sources.get(id)!))
    return `${paragraphs([summary, parties])}<p>${sources.join('<br>')}</p>`
  }

  #media({ citations }: TimelineEvent): object {
    const { url, title, publisher } = this.#sources.get(citations[0]!.source)!
    if (url === undefined) return {}
    return { media: { url, caption: escaped(title), ...(publisher !== undefined && { credit: escaped(publisher) }) } }
  }
}

function sourceHtml({ title, publisher, url }: Source): string {
  const name = escaped(publisher === undefined ? title : `${publisher}: ${title}`)
  return url === undefined ? name : `<a href="${escaped(url)}">${name}</a>`
}

function paragraphs(texts: readonly string[]): string {
  return texts
    .flatMap((text) => text.split('\n'))
    .filter((text) => text.trim() !== '')
    .map((text) => `<p>${escaped(text)}</p>`)
    .join('')
}

const SIGNS: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&#39;' }

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => SIGNS[sign]!)

// --- dates

interface SlideDates {
  readonly dates: { readonly start_date: object; readonly end_date?: object }
  /** Whether the numbers express everything that was stated. */
  readonly isWhole: boolean
}

/**
 * Returns the dates of a slide. A slide needs a beginning: an event without a stated beginning begins where it ends,
 * one without any date in year 1.
 */
function datesOf(date: EventDate): SlideDates {
  const [from, to] = date.kind === 'date' ? [date.at, date.at] : [date.from, date.to]
  const first = typeof from === 'string' ? to : from
  const start_date = typeof first === 'string' ? { year: 1 } : numbersOf(first, first.span.start)
  const isPlain = isExact(from) && isExact(to)
  if (date.kind === 'date' && isPlain) return { dates: { start_date }, isWhole: true }
  if (typeof to === 'string') return { dates: { start_date }, isWhole: false }
  const isMany = MANY.has(to.precision)
  // Far from today an instant is no longer exact to the millisecond, but to the day.
  const end_date = numbersOf(to, isMany ? to.span.end - DAY : to.span.start)
  return { dates: first === to && !isMany ? { start_date } : { start_date, end_date }, isWhole: isPlain }
}

/** Precisions that span several units of a slide's numbers. */
const MANY: ReadonlySet<DatePoint['precision']> = new Set(['century', 'decade', 'season'])

/**
 * Precisions that the numbers express exactly. A time of day is not among them, because the format has no time zone.
 */
const EXACT: ReadonlySet<DatePoint['precision']> = new Set(['year', 'month', 'day'])

const isExact = (end: DateEnd) =>
  typeof end !== 'string' && !end.approximate && !end.uncertain && EXACT.has(end.precision)

/** As fine as stated, in UTC. */
function numbersOf({ precision }: DatePoint, instant: Instant): object {
  const { year, month, day } = civilDayOf(instant)
  const within = ((instant % DAY) + DAY) % DAY
  const time = {
    hour: Math.floor(within / 3_600_000),
    minute: Math.floor(within / 60_000) % 60,
    second: Math.floor(within / 1000) % 60,
    millisecond: within % 1000,
  }
  switch (precision) {
    case 'century':
    case 'decade':
    case 'year':
      return { year }
    case 'season':
    case 'month':
      return { year, month }
    case 'day':
      return { year, month, day }
    case 'minute':
      return { year, month, day, hour: time.hour, minute: time.minute }
    case 'second':
      return { year, month, day, hour: time.hour, minute: time.minute, second: time.second }
    case 'millisecond':
      return { year, month, day, ...time }
  }
}
