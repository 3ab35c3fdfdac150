/** Folds checked events into columns, one at a time. */
import type { LinkVerdict } from '../../../model/check/check-links.ts'
import {
  CERTAINTIES,
  type Certainty,
  type Citation,
  type DatasetHead,
  EVENT_TYPES,
  type EventType,
  STANCES,
  type Stance,
  type TimelineEvent,
} from '../../../model/event.ts'
import {
  type EventTable,
  type Extras,
  type ListField,
  NO_EXTRAS,
  type NameLists,
} from '../../../model/check/event-table.ts'
import { NO_STANCE, type SkimmedEvent } from '../../../model/check/skim-event.ts'
import { sayIn } from '../../../model/in-one-language.ts'
import { PAGE_LANGUAGE, type ReaderText, wordingsOf } from '../../../model/reader-text.ts'
import { fold } from '../../../base/fold.ts'
import { type Span, spanOf } from '../../../model/dates/time.ts'
import { ByteRowsBuilder, encodeShortly, textOf } from './byte-rows.ts'
import { actorColumnsOf } from './actor-columns.ts'
import { type Columns, NO_CERTAINTY } from './columns.ts'
import { orderByDate } from './date-order.ts'
import { DatesBuilder } from './dates.ts'
import { Dictionary } from './dictionary.ts'
import { DetailsBuilder, extrasOf, HAS_EXTRAS, IS_SOUGHT, IS_WORDED, type IsDropped, MAY_QUOTE } from './details.ts'
import { extentOf } from './extent.ts'
import { GrowingBytes, GrowingDoubles, GrowingWords } from './growing.ts'
import { IdTable } from './id-table.ts'
import { Ids } from './ids.ts'
import { linked } from './linked-columns.ts'
import { NamedLists, Sequence } from './named-lists.ts'
import { ReadTexts } from '../text/read-texts.ts'
import { joinLists, shareLists } from './shared-lists.ts'
import { Texts, type Worded } from '../text/texts.ts'

/** What `checkLinks` found. */
type Verdict = Pick<LinkVerdict, 'leftOut' | 'dropped'>

/** Of everything but texts and details, with a link, two citations and what a load needs besides. */
const BYTES_A_ROW = 150

/** Events go in one by one, are looked at together by `checkLinks`, and leave as columns. */
export class ColumnsBuilder implements EventTable {
  rows = 0
  readonly #indices = new GrowingWords()
  readonly #ids = new ByteRowsBuilder()
  /** Made when the last row is here. */
  #idTable: IdTable | null = null
  readonly #types = new GrowingBytes()
  readonly #occurrences = new GrowingBytes()
  readonly #attributions = new GrowingBytes()
  /** Bits of what the details of a row hold. */
  readonly #bits = new GrowingBytes()
  /** By the number of each answer among those of `respondsTo`. */
  readonly #stances = new GrowingBytes()
  readonly #starts = new GrowingDoubles()
  readonly #ends = new GrowingDoubles()
  readonly #dates = new DatesBuilder()
  readonly #texts = new ReadTexts()
  readonly #details = new DetailsBuilder()
  readonly #tags = new NamedLists(new Dictionary())
  readonly #lists = {
    by: new NamedLists(new Dictionary()),
    against: new NamedLists(new Dictionary()),
    about: new NamedLists(new Sequence()),
    respondsTo: new NamedLists(new Sequence()),
    citations: new NamedLists(new Dictionary()),
  }
  readonly #targets: { about?: Int32Array; respondsTo?: Int32Array } = {}

  /** Approximate memory of the columns in bytes. */
  get bytes(): number {
    return this.rows * BYTES_A_ROW + this.#texts.size + this.#details.bytes
  }

  /** Adds an event. `index` is its position in the file, counting events that were left out. */
  add(event: TimelineEvent, index: number): void {
    this.#begin(event, index)
    this.#ids.addText(event.id)
    this.#texts.add(plainly(event.title), plainly(event.summary))
    this.#bits.push(this.#details.add(event))
    this.#tags.addAll(event.tags)
    const { by, against, about, respondsTo, citations } = this.#lists
    by.addAll(event.by)
    against.addAll(event.against)
    about.addAll(event.about)
    for (const answer of event.respondsTo) {
      respondsTo.push(answer.event)
      this.#stances.push(answer.stance === undefined ? NO_STANCE : STANCES.indexOf(answer.stance))
    }
    respondsTo.endRow()
    for (let at = 0; at < event.citations.length; at++) citations.push(event.citations[at]!.source)
    citations.endRow()
  }

  /** Adds an event whose texts are bytes. */
  addSkimmed(event: SkimmedEvent, index: number): void {
    const { bytes, id } = event
    this.#begin(event, index)
    this.#ids.add(bytes, id[0], id[1])
    this.#texts.addSkimmed(event)
    this.#bits.push(this.#details.addSought(bytes, event.responseSought))
    this.#tags.addSlices(bytes, event.tags)
    const { by, against, about, respondsTo, citations } = this.#lists
    by.addSlices(bytes, event.by)
    against.addSlices(bytes, event.against)
    about.addSlices(bytes, event.about)
    respondsTo.addSlices(bytes, event.respondsTo)
    for (let at = 0; at < event.stances.length; at++) this.#stances.push(event.stances[at]!)
    citations.addSlices(bytes, event.citations)
  }

  #begin({ type, date, occurrence, attribution }: Pick<TimelineEvent, Begun>, index: number): void {
    this.rows++
    this.#indices.push(index)
    this.#types.push(EVENT_TYPES.indexOf(type))
    this.#occurrences.push(codeOf(occurrence))
    this.#attributions.push(codeOf(attribution))
    const { start, end } = spanOf(date)
    this.#starts.push(start)
    this.#ends.push(end)
    this.#dates.add(date)
  }

  index(row: number): number {
    return this.#indices.at(row)
  }

  id(row: number): string {
    return textOf(this.#knownIds().rows, row)
  }

  type(row: number): EventType {
    return EVENT_TYPES[this.#types.at(row)]!
  }

  span(row: number): Span {
    return { start: this.#starts.at(row), end: this.#ends.at(row) }
  }

  lists(field: ListField): NameLists {
    return this.#lists[field]
  }

  targets(field: 'about' | 'respondsTo'): Int32Array {
    return (this.#targets[field] ??= this.#knownIds().findAll(this.#lists[field].numbering.view()))
  }

  repeats(): readonly number[] {
    return this.#knownIds().repeats
  }

  mayQuote(row: number): boolean {
    return (this.#bits.at(row) & MAY_QUOTE) > 0
  }

  citations(row: number): readonly Citation[] {
    const details = this.#details.of(row).citations
    const { citations } = this.#lists
    const start = citations.start(row)
    return Array.from({ length: citations.start(row + 1) - start }, (_, index) => ({
      source: citations.name(citations.number(start + index)),
      ...details?.[index],
    }))
  }

  find(id: string): number {
    const bytes = encodeShortly(id)
    return this.#knownIds().find(bytes, 0, bytes.length)
  }

  stance(at: number): Stance | null {
    return STANCES[this.#stances.at(this.#lists.respondsTo.number(at))] ?? null
  }

  isSought(row: number): boolean {
    return (this.#bits.at(row) & IS_SOUGHT) > 0
  }

  occurrence(row: number): Certainty | null {
    return CERTAINTIES[this.#occurrences.at(row)] ?? null
  }

  attribution(row: number): Certainty | null {
    return CERTAINTIES[this.#attributions.at(row)] ?? null
  }

  extras(row: number): Extras {
    return (this.#bits.at(row) & HAS_EXTRAS) > 0 ? extrasOf(this.#details.of(row)) : NO_EXTRAS
  }

  /** The columns of what stays. The builder is spent. */
  finish(head: DatasetHead, { leftOut: dead, dropped }: Verdict, language = PAGE_LANGUAGE): Columns {
    const isDropped = dropTest(dropped)
    const cast = actorColumnsOf(head.actors, language)
    const ids = new Ids(this.#knownIds(), dead)
    const numbered = (field: 'by' | 'against' | 'citations', numberOf: (name: string) => number) => {
      const lists = this.#lists[field]
      return lists.finish(Int32Array.from(lists.numbering.names, numberOf), dead, isDropped(field))
    }
    const actorNumbers = numbersOf(cast.ids)
    const sourceNumbers = numbersOf(head.sources.map(({ id }) => id))
    const stances = new GrowingBytes()
    const links = (field: 'about' | 'respondsTo', keep?: (own: number) => void) => {
      const living = this.targets(field).map((row) => (row >= 0 && dead[row] === 0 ? row : -1))
      return this.#lists[field].finish(living, dead, isDropped(field), keep)
    }
    const by = shareLists(numbered('by', actorNumbers))
    const against = shareLists(numbered('against', actorNumbers))
    const tagNumbers = Int32Array.from(this.#tags.numbering.names.keys())
    const starts = this.#starts.finish()
    const dated = { starts, ends: this.#ends.finish(), dates: this.#dates.finish() }
    const bits = this.#bits.finish()
    const texts = this.#wordedTexts(bits, head, language)
    const details = this.#details.finish(isDropped('citations'), isDropped('respondsTo'))
    const about = links('about')
    const respondsTo = links('respondsTo', (own) => stances.push(this.#stances.at(own)))
    const statements = {
      types: this.#types.finish(),
      about,
      respondsTo,
      stances: stances.finish(),
      byDate: orderByDate(starts, ids),
      by,
      against,
      bits,
      details,
      cast,
    }
    return {
      rows: this.rows,
      dead,
      total: this.rows - countMarked(dead),
      ids,
      ...dated,
      extent: extentOf(dated, dead),
      occurrences: this.#occurrences.finish(),
      attributions: this.#attributions.finish(),
      texts,
      details,
      cast,
      by,
      against,
      involved: joinLists(by, against),
      sources: head.sources,
      citations: numbered('citations', sourceNumbers),
      tagNames: this.#tags.numbering.names,
      tags: shareLists(this.#tags.finish(tagNumbers, dead, () => false)),
      ...linked(statements),
    }
  }

  /** Texts by language in the wording that a reader gets, and found by any. */
  #wordedTexts(bits: Uint8Array, head: DatasetHead, language: string): Texts {
    const say = sayIn(language, head)
    const worded = new Map<number, Worded>()
    for (let row = 0; row < bits.length; row++) {
      if ((bits[row]! & IS_WORDED) === 0) continue
      const own = this.#texts.text(row)
      const { title = own.title, summary = own.summary } = this.#details.of(row)
      worded.set(row, {
        title: say(title),
        summary: say(summary),
        folded: [...wordingsOf(title), ...wordingsOf(summary)].map(fold).join('\n'),
      })
    }
    return new Texts(this.#texts, worded)
  }

  #knownIds(): IdTable {
    return (this.#idTable ??= new IdTable(this.#ids.finish()))
  }
}

function countMarked(marks: Uint8Array): number {
  let count = 0
  for (let row = 0; row < marks.length; row++) count += marks[row]!
  return count
}

/** Encodes a row and a position in one of its lists as one number; no list is longer than the factor. */
const placeKey = (row: number, index: number) => row * 2 ** 22 + index

/** Stands outside the builder, because the returned function outlives it and a closure would keep all of it alive. */
function dropTest(dropped: Verdict['dropped']): (field: ListField) => IsDropped {
  return (field) => {
    const places = new Set(dropped.filter((one) => one.field === field).map(({ row, index }) => placeKey(row, index)))
    return (row, index) => places.size > 0 && places.has(placeKey(row, index))
  }
}

function numbersOf(names: readonly string[]): (name: string) => number {
  const numbers = new Map(names.map((name, number) => [name, number]))
  return (name) => numbers.get(name) ?? -1
}

type Begun = 'type' | 'date' | 'occurrence' | 'attribution'

function codeOf(certainty: Certainty | undefined): number {
  return certainty === undefined ? NO_CERTAINTY : CERTAINTIES.indexOf(certainty)
}

/** What stands for a text among the plain ones: of one by language any wording, as `Texts` has the right one apart. */
function plainly(text: ReaderText): string {
  return typeof text === 'string' ? text : ''
}
