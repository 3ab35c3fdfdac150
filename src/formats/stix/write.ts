/**
 * STIX 2.1 (https://docs.oasis-open.org/cti/stix/v2.1/stix-v2.1.html): a bundle in which
 *
 *     actor          identity, located at its country, part of another
 *     attack         campaign, attributed to identities, targeting identities
 *     accusation     report, attributed to identities, targeting identities; refers to campaigns, reports and opinions
 *     rebuttal       opinion, likewise, from `strongly-disagree` to `agree` by its stance (`OPINIONS`) and else `neutral`; the
 *                    first paragraph of its explanation is its title
 *     citation       external reference: named after its publisher, else its title; the title, quoted words and note,
 *                    each a paragraph of its description
 *
 * Ids are UUIDv5 of the dataset's title and the id there, so that the same event is the same object in every export. An
 * object is created when its event began, and what is no event when the dataset was last changed: STIX has
 * instants only, so the date stands as it was stated in a custom property, as does the id (`stix-properties.ts`).
 */
import { v5 as uuid } from 'uuid'
import { clamp } from '../../base/clamp.ts'
import type { Actor, Citation, DatasetHead, Source, TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Lose } from '../../model/exported.ts'
import { parseDate } from '../../model/dates/parse-date.ts'
import { type EventDate, type Instant, statedSpan } from '../../model/dates/time.ts'
import { eventInWords, type Say, sayIn } from '../../model/in-one-language.ts'
import { fieldsOfItself, loseOfEvent, loseOfHead } from '../losses.ts'
import { CONFIDENCES, OPINIONS, OWN_DATE, OWN_ID, STIX_TYPES } from './properties.ts'
import type { Writer } from '../writer.ts'

export const stixWriter: Writer = { extension: 'stix.json', mediaType: 'application/stix+json;version=2.1', write }

/** UUID namespace of all written ids. */
const NAMESPACE = 'a1f4bb0c-54d0-5f13-93a4-6b7d7ec1f0a5'

function* write(excerpt: Excerpt, lose: Lose): Generator<string> {
  lose('dataset-fields', fieldsOfItself(excerpt.head, ['language']))
  loseOfHead(LOST_OF_HEAD, excerpt.head, lose)
  const bundle = new Bundle(excerpt, lose)
  yield `{\n  "type": "bundle",\n  "id": ${JSON.stringify(bundle.id('bundle', ''))},\n  "objects": [`
  let before = '\n    '
  for (const object of bundle.objects(excerpt.events)) {
    yield before + JSON.stringify(object)
    before = ',\n    '
  }
  yield '\n  ]\n}\n'
}

/** What no object says. */
const LOST = [
  'wordings',
  'points',
  'spoken-for',
  'searches',
  'certainties',
  'withdrawals',
  'outcomes',
  'date-notes',
  'quotes',
  'quote-contexts',
  'translations',
  'locators',
] as const
const LOST_OF_HEAD = [
  'actor-names',
  'attributions',
  'source-texts',
  'source-languages',
  'source-dates',
  'source-kinds',
  'source-archives',
] as const

interface StixObject {
  readonly type: string
  readonly id: string
  readonly [property: string]: unknown
}

class Bundle {
  readonly #head: DatasetHead
  readonly #sources: ReadonlyMap<string, Source>
  readonly #lose: Lose
  readonly #say: Say
  readonly #typeOf: Excerpt['typeOf']
  /** Most ids are those of actors, of whom there are few. */
  readonly #actorIds = new Map<string, string>()
  /** When the dataset was last changed: the date of what is no event. */
  readonly #updated: Instant

  constructor({ head, typeOf }: Excerpt, lose: Lose) {
    this.#head = head
    this.#typeOf = typeOf
    const updated = parseDate(head.updated)
    this.#updated = updated ? createdOf(updated) : 0
    this.#sources = new Map(head.sources.map((source) => [source.id, source]))
    this.#lose = lose
    this.#say = sayIn(head.language, head)
  }

  id(type: string, ...names: readonly string[]): string {
    return `${type}--${uuid(JSON.stringify([this.#head.title, type, ...names]), NAMESPACE)}`
  }

  #actorId(actor: string): string {
    const id = this.#actorIds.get(actor) ?? this.id('identity', actor)
    this.#actorIds.set(actor, id)
    return id
  }

  *objects(events: Iterable<TimelineEvent>): Generator<object> {
    const countries = new Set(this.#head.actors.flatMap(({ country }) => country ?? []))
    for (const country of countries)
      yield this.#object(this.#updated, {
        type: 'location',
        id: this.id('location', country),
        [OWN_ID]: country,
        ...placeOf(country),
      })
    for (const actor of this.#head.actors) yield* this.#identity(actor)
    for (const event of events) {
      this.#tell(event)
      yield* this.#event(eventInWords(event, this.#say))
    }
  }

  *#identity({ id: name, name: called, kind, country, partOf }: Actor): Generator<object> {
    const id = this.#actorId(name)
    yield this.#object(this.#updated, {
      type: 'identity',
      id,
      [OWN_ID]: name,
      name: called,
      identity_class:
        kind === 'group' || kind === 'individual' ? kind : kind === undefined ? 'unknown' : 'organization',
      ...(kind !== undefined && { roles: [kind] }),
    })
    if (country !== null) yield this.#relationship(this.#updated, id, 'located-at', this.id('location', country))
    if (partOf !== undefined) yield this.#relationship(this.#updated, id, 'part-of', this.#actorId(partOf))
  }

  *#event(event: TimelineEvent<string>): Generator<object> {
    const id = this.#idOf(event.id)
    const created = createdOf(event.date)
    const { tags, confidence, citations, by } = event
    yield this.#object(created, {
      type: STIX_TYPES[event.type],
      id,
      [OWN_ID]: event.id,
      [OWN_DATE]: event.date.edtf,
      ...(event.type !== 'attack' && { created_by_ref: this.#actorId(by[0]!) }),
      ...this.#said(event),
      ...(tags.length > 0 && { labels: tags }),
      ...(confidence && { confidence: CONFIDENCES[confidence] }),
      ...(this.#head.language !== '' && { lang: this.#head.language }),
      external_references: citations.map((citation) => this.#reference(citation)),
    })
    for (const actor of by) yield this.#relationship(created, id, 'attributed-to', this.#actorId(actor))
    for (const actor of event.against) yield this.#relationship(created, id, 'targets', this.#actorId(actor))
  }

  #said(event: TimelineEvent<string>): object {
    const { type, title, summary, date } = event
    switch (type) {
      case 'attack':
        return { name: title, ...described(summary), ...seenOf(date) }
      case 'accusation':
        return {
          name: title,
          ...described(summary),
          published: timestamp(createdOf(date)),
          object_refs: this.#refs(event),
        }
      case 'rebuttal':
        return {
          explanation: summary === '' ? line(title) : `${line(title)}\n\n${summary}`,
          opinion: opinionOf(event) ?? 'neutral',
          object_refs: this.#refs(event),
        }
    }
  }

  /** What a statement is about and answers; one that names no event refers to those at whom it is aimed, or who speak. */
  #refs({ about, respondsTo, against, by }: TimelineEvent<string>): readonly string[] {
    const events = [...about, ...respondsTo.map((answer) => answer.event)].map((id) => this.#idOf(id))
    if (events.length > 0) return events
    return (against.length > 0 ? against : by).map((actor) => this.#actorId(actor))
  }

  #idOf(event: string): string {
    return this.id(STIX_TYPES[this.#typeOf(event)], event)
  }

  #reference({ source: name, quote, note }: Citation<string>): object {
    const { id, title, publisher, url } = this.#sources.get(name)!
    const said = [quote && `“${quote.exact}”`, note].filter((text) => text !== undefined)
    const isTitleSaid = publisher !== undefined || said.length > 0
    return {
      source_name: publisher ?? line(title),
      ...(isTitleSaid && { description: [line(title), ...said].join('\n\n') }),
      ...(url !== undefined && { url }),
      external_id: id,
    }
  }

  #relationship(created: Instant, source_ref: string, relationship_type: string, target_ref: string): object {
    const id = this.id('relationship', source_ref, relationship_type, target_ref)
    return this.#object(created, { type: 'relationship', id, relationship_type, source_ref, target_ref })
  }

  #object(created: Instant, { type, id, ...rest }: StixObject): object {
    const at = timestamp(created)
    return { type, spec_version: '2.1', id, created: at, modified: at, ...rest }
  }

  #tell(event: TimelineEvent): void {
    const { date, type, respondsTo } = event
    const lose = this.#lose
    if (date.kind !== 'date' || date.at.precision !== 'millisecond') lose('date-precisions')
    if (statedSpan(date) === null) lose('dates')
    const isCoded = respondsTo.some(({ stance }) => stance !== undefined)
    if (isCoded && (type !== 'rebuttal' || opinionOf(event) === null)) lose('stances')
    loseOfEvent(LOST, event, lose)
  }
}

/** What an answer is as an opinion; `null` if that cannot say its stance, or it has several. */
function opinionOf({ respondsTo }: Pick<TimelineEvent, 'respondsTo'>): string | null {
  const stances = new Set(respondsTo.map(({ stance }) => stance))
  const [stance] = stances
  return stances.size === 1 && stance !== undefined && stance in OPINIONS
    ? OPINIONS[stance as keyof typeof OPINIONS]
    : null
}

/** A title that is followed by paragraphs. */
const line = (title: string) => title.replaceAll(/\s+/g, (white) => (/[\r\n]/.test(white) ? ' ' : white))

const described = (description: string) => (description === '' ? {} : { description })

/** The codes of countries are those of ISO 3166; `EU` is none of them. */
const placeOf = (country: string) => (country === 'EU' ? { region: 'europe' } : { country })

/** Writes the stated ends of a date; STIX omits the others. */
function seenOf(date: EventDate): object {
  const [from, to] = date.kind === 'date' ? [date.at, date.at] : [date.from, date.to]
  return {
    ...(typeof from !== 'string' && { first_seen: timestamp(from.span.start) }),
    ...(typeof to !== 'string' && { last_seen: timestamp(to.span.end - 1) }),
  }
}

const createdOf = (date: EventDate): Instant => (statedSpan(date) ?? { start: 0 }).start

/** Minimum time that RFC 3339 can write, with four digits for a year. */
const FIRST = Date.parse('0001-01-01T00:00:00Z')
const LAST = Date.parse('9999-12-31T23:59:59.999Z')

const timestamp = (instant: Instant) => new Date(clamp(instant, FIRST, LAST)).toISOString()
