/**
 * Writes TimelineJS 3 (https://timeline.knightlab.com/docs/json-format.html). Its texts are HTML, so every text of the
 * dataset is escaped. An event's group is its type; the slide's text names speakers, accused and sources, and the first
 * source is also the slide's media. A date that the format's numbers cannot express has its EDTF as `display_date`.
 */
import { civilDayOf, DAY } from '../../model/dates/calendar.ts'
import type { Actor, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Lose } from '../../model/exported.ts'
import { type DateEnd, type DatePoint, type EventDate, type Instant, statedSpan } from '../../model/dates/time.ts'
import { eventInWords, sayIn } from '../../model/in-one-language.ts'
import { fieldsOfItself, loseOfEvent, loseOfHead } from '../losses.ts'
import { EARLIEST_YEAR } from './slides.ts'
import type { Writer } from '../writer.ts'

export const timelinejsWriter: Writer = { extension: 'timelinejs.json', mediaType: 'application/json', write }

/** What a slide does not say. */
const LOST = [
  'links',
  'stances',
  'points',
  'spoken-for',
  'searches',
  'certainties',
  'withdrawals',
  'outcomes',
  'confidences',
  'date-notes',
  'tags',
  'quotes',
  'translations',
  'locators',
  'notes',
  'wordings',
] as const
const LOST_OF_HEAD = [
  'actor-names',
  'actor-kinds',
  'actor-parts',
  'actor-countries',
  'attributions',
  'source-texts',
  'source-languages',
  'source-dates',
  'source-kinds',
  'source-archives',
] as const

function* write({ head, events }: Excerpt, lose: Lose): Generator<string> {
  const { actors, sources } = head
  const say = sayIn(head.language, head)
  lose('dataset-fields', fieldsOfItself(head, ['title', 'description']))
  loseOfHead(LOST_OF_HEAD, head, lose)
  const slides = new Slides(actors, sources, lose)
  const title = { text: { headline: escaped(say(head.title)), text: paragraphs([say(head.description)]) } }
  yield `{\n  "title": ${JSON.stringify(title)},\n  "scale": "human",\n  "events": [`
  let before = '\n    '
  for (const event of events) {
    yield before + JSON.stringify(slides.of(eventInWords(event, say), event))
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

  /** `stated` is the event with all its wordings. */
  of(event: TimelineEvent<string>, stated: TimelineEvent): object {
    this.#tell(stated)
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

  #tell(event: TimelineEvent): void {
    const { citations } = event
    this.#lose('parties')
    if (citations.length > 1 || this.#sources.get(citations[0]!.source)!.url === undefined) this.#lose('cited-sources')
    loseOfEvent(LOST, event, this.#lose)
  }

  #text({ summary, by, against, citations }: TimelineEvent<string>): string {
    const names = (ids: readonly string[]) => ids.map((id) => this.#actors.get(id)!.name).join(', ')
    const parties = against.length === 0 ? names(by) : `${names(by)} → ${names(against)}`
    const sources = [...new Set(citations.map(({ source }) => source))].map((id) => sourceHtml(this.#sources.get(id)!))
    return `${paragraphs([summary, parties])}<p>${sources.join('<br>')}</p>`
  }

  #media({ citations }: TimelineEvent<string>): object {
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
  const { year: astronomical, month, day } = civilDayOf(instant)
  // TimelineJS has no year 0: its -1 is 1 BC.
  const isShifted = astronomical <= 0 && astronomical > EARLIEST_YEAR
  const year = isShifted ? astronomical - 1 : astronomical
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
