/** Folds checked events into columns, one at a time. */
import type { LinkVerdict } from '../../../model/check/check-links.ts'
import {
  type Citation,
  type DatasetHead,
  EVENT_TYPES,
  type EventType,
  RESPONSE_STATES,
  STATUSES,
  type TimelineEvent,
} from '../../../model/event.ts'
import type { EventTable, ListField, NameLists } from '../../../model/check/event-table.ts'
import { responseOf } from '../../../model/response.ts'
import type { SkimmedEvent } from '../../../model/check/skim-event.ts'
import { type Span, spanOf } from '../../../model/dates/time.ts'
import { ByteRowsBuilder, textOf } from './byte-rows.ts'
import { actorColumnsOf } from './actor-columns.ts'
import { ACCUSATION, type Columns, NO_RESPONSE, NO_STATUS } from './columns.ts'
import { orderByDate, orderByLinks, ranksOf } from './date-order.ts'
import { DatesBuilder } from './dates.ts'
import { Dictionary } from './dictionary.ts'
import { DetailsBuilder, type IsDropped } from './details.ts'
import { extentOf } from './extent.ts'
import { GrowingBytes, GrowingDoubles, GrowingWords } from './growing.ts'
import { IdTable } from './id-table.ts'
import { Ids } from './ids.ts'
import { type Lists, lengthOf, listOf, reversed } from './lists.ts'
import { NamedLists, Sequence } from './named-lists.ts'
import { ReadTexts } from '../text/read-texts.ts'
import { joinLists, shareLists } from './shared-lists.ts'
import { Texts } from '../text/texts.ts'

/** What `checkLinks` found. */
type Verdict = Pick<LinkVerdict, 'leftOut' | 'dropped'>

/** Of everything but texts and details, with a link, two citations and what a load needs besides. */
const BYTES_A_ROW = 150

const UNANSWERED = RESPONSE_STATES.indexOf(responseOf([]))
/** Of an accusation with one answer, by the type of that. */
const RESPONSE_BY_TYPE = EVENT_TYPES.map((type) => RESPONSE_STATES.indexOf(responseOf([type])))

/** Events go in one by one, are looked at together by `checkLinks`, and leave as columns. */
export class ColumnsBuilder implements EventTable {
  rows = 0
  readonly #indices = new GrowingWords()
  readonly #ids = new ByteRowsBuilder()
  /** Made when the last row is here. */
  #idTable: IdTable | null = null
  readonly #types = new GrowingBytes()
  readonly #statuses = new GrowingBytes()
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
    this.#texts.add(event.title, event.summary)
    this.#details.add(event)
    this.#tags.addAll(event.tags)
    const { by, against, about, respondsTo, citations } = this.#lists
    by.addAll(event.by)
    against.addAll(event.against)
    about.addAll(event.about)
    respondsTo.addAll(event.respondsTo)
    for (let at = 0; at < event.citations.length; at++) citations.push(event.citations[at]!.source)
    citations.endRow()
  }

  /** Adds an event whose texts are bytes. */
  addSkimmed(event: SkimmedEvent, index: number): void {
    const { bytes, id } = event
    this.#begin(event, index)
    this.#ids.add(bytes, id[0], id[1])
    this.#texts.addSkimmed(event)
    this.#details.addNone()
    this.#tags.addSlices(bytes, event.tags)
    const { by, against, about, respondsTo, citations } = this.#lists
    by.addSlices(bytes, event.by)
    against.addSlices(bytes, event.against)
    about.addSlices(bytes, event.about)
    respondsTo.addSlices(bytes, event.respondsTo)
    citations.addSlices(bytes, event.citations)
  }

  #begin({ type, status, date }: Pick<TimelineEvent, 'type' | 'status' | 'date'>, index: number): void {
    this.rows++
    this.#indices.push(index)
    this.#types.push(EVENT_TYPES.indexOf(type))
    this.#statuses.push(status === undefined ? NO_STATUS : STATUSES.indexOf(status))
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
    return this.#details.has(row)
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

  /** The columns of what stays. The builder is spent. */
  finish(head: DatasetHead, { leftOut: dead, dropped }: Verdict): Columns {
    const isDropped = dropTest(dropped)
    const cast = actorColumnsOf(head.actors)
    const ids = new Ids(this.#knownIds(), dead)
    const numbered = (field: 'by' | 'against' | 'citations', numberOf: (name: string) => number) => {
      const lists = this.#lists[field]
      return lists.finish(Int32Array.from(lists.numbering.names, numberOf), dead, isDropped(field))
    }
    const actorNumbers = numbersOf(cast.ids)
    const sourceNumbers = numbersOf(head.sources.map(({ id }) => id))
    const links = (field: 'about' | 'respondsTo') => {
      const living = this.targets(field).map((row) => (row >= 0 && dead[row] === 0 ? row : -1))
      return this.#lists[field].finish(living, dead, isDropped(field))
    }
    const by = shareLists(numbered('by', actorNumbers))
    const against = shareLists(numbered('against', actorNumbers))
    const tagNumbers = Int32Array.from(this.#tags.numbering.names.keys())
    const starts = this.#starts.finish()
    const dated = { starts, ends: this.#ends.finish(), dates: this.#dates.finish() }
    return {
      rows: this.rows,
      dead,
      total: this.rows - countMarked(dead),
      ids,
      ...dated,
      extent: extentOf(dated, dead),
      statuses: this.#statuses.finish(),
      texts: new Texts(this.#texts),
      details: this.#details.finish(isDropped('citations')),
      cast,
      by,
      against,
      involved: joinLists(by, against),
      sources: head.sources,
      citations: numbered('citations', sourceNumbers),
      tagNames: this.#tags.numbering.names,
      tags: shareLists(this.#tags.finish(tagNumbers, dead, () => false)),
      ...linked(this.#types.finish(), links('about'), links('respondsTo'), orderByDate(starts, ids)),
    }
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

/** The columns that follow from the links. */
function linked(types: Uint8Array, about: Lists, respondsTo: Lists, byDate: Uint32Array) {
  const rows = types.length
  const spokenOfBy = reversed(about, rows, byDate)
  const respondedBy = reversed(respondsTo, rows, byDate)
  const degrees = new Uint32Array(rows)
  for (const lists of [about, respondsTo, spokenOfBy, respondedBy])
    for (let row = 0; row < rows; row++) degrees[row]! += lengthOf(lists, row)
  const responses = new Uint8Array(rows).fill(NO_RESPONSE)
  for (let row = 0; row < rows; row++) {
    if (types[row] === ACCUSATION) responses[row] = responseTo(types, respondedBy, row)
  }
  const dateRanks = ranksOf(byDate)
  const byLinks = orderByLinks(degrees, byDate)
  return { types, about, respondsTo, spokenOfBy, respondedBy, degrees, responses, byDate, dateRanks, byLinks }
}

function responseTo(types: Uint8Array, respondedBy: Lists, row: number): number {
  const answers = lengthOf(respondedBy, row)
  if (answers === 0) return UNANSWERED
  if (answers === 1) return RESPONSE_BY_TYPE[types[respondedBy.values[respondedBy.offsets[row]!]!]!]!
  return RESPONSE_STATES.indexOf(responseOf(Array.from(listOf(respondedBy, row), (row) => EVENT_TYPES[types[row]!]!)))
}
