/** Builds rows of the table `events`, including everything that follows from their links and actors. */
import { fold } from '../../../base/fold.ts'
import { type Attributed, EVENT_TYPES, RESPONSE_STATES } from '../../../model/event.ts'
import { NO_VALUE } from '../../../model/field.ts'
import { wordingsOf } from '../../../model/reader-text.ts'
import { firstResponse } from '../../../model/response.ts'
import { monthAt, placedAt } from '../../../model/dates/months.ts'
import { END, spanOf } from '../../../model/dates/time.ts'
import type { EventRow } from '../event-columns.ts'
import { instant, isStorable } from '../sql/literal.ts'
import type { StoredAnswer } from '../linked.ts'
import type { StoredDetails } from '../stored.ts'
import type { Columns } from '../../memory/columns/columns.ts'
import { eventOf } from '../../memory/columns/event-of.ts'
import { lengthOf, listOf } from '../../memory/columns/lists.ts'
import { answersTo, linkOf, linksAt } from '../../memory/columns/row-links.ts'
import { linkedRows } from '../../memory/columns/linked-rows.ts'
import { responseTimeOf } from '../../memory/response-times.ts'
import { type SharedLists, sharedListOf } from '../../memory/columns/shared-lists.ts'
import { exchangeOf } from '../../../model/exchange.ts'

/** Yields the rows of a file in order of date. `file` is the key of the file. */
export function* rowsOf(columns: Columns, file: string): Generator<EventRow> {
  const exchanges = exchangesOf(columns)
  for (const row of columns.byDate) {
    if (columns.dead[row] === 1) continue
    yield {
      ...statedIn(columns, row),
      ...partiesOf(columns, row),
      ...linksOf(columns, row),
      file,
      exchange: exchanges(row),
    }
  }
}

function statedIn(columns: Columns, row: number) {
  const event = eventOf(columns, row)
  const { id, date, tags, citations, dateNote, confidence, points, onBehalfOf } = event
  const { responseSought, withdrawn, outcome } = event
  const { title } = columns.texts.of(row)
  const { start, end } = spanOf(date)
  const sources = [...new Set(citations.map(({ source }) => source))]
  const details = {
    title: typeof event.title === 'string' ? undefined : event.title,
    summary: event.summary,
    dateNote,
    confidence,
    citations,
    points: points.length === 0 ? undefined : points,
    onBehalfOf: onBehalfOf.length === 0 ? undefined : onBehalfOf,
    responseSought,
    withdrawn,
    outcome,
  } satisfies { readonly [F in keyof StoredDetails]: unknown }
  const kinds = new Map(columns.sources.map((source) => [source.id, source.kind ?? NO_VALUE]))
  return {
    id,
    type: columns.types[row]!,
    points: event.type === 'accusation' ? points.length : 0,
    occurrence: columns.occurrences[row]!,
    attribution: columns.attributions[row]!,
    responses: RESPONSE_STATES.flatMap((_, bit) => ((columns.responses[row]! & (1 << bit)) === 0 ? [] : [bit])),
    firstResponse: firstResponse(columns.responses[row]!),
    edtf: date.edtf,
    starts: int64(start, id),
    ends: int64(end, id),
    said: int64(saidOf(columns, row, start), id),
    placed: int64(placedAt(start, end) ?? END, id),
    month: int64(placedAt(start, end) === null ? END : monthAt(placedAt(start, end)!), id),
    title,
    foldedTitle: fold(title),
    laneType: EVENT_TYPES[columns.types[row]!]!,
    laneSource: citations[0]!.source,
    tags: [...new Set(tags)],
    sources,
    sourceKinds: [...new Set(sources.map((source) => kinds.get(source)!))],
    quoted: [...new Set(citations.flatMap(({ source, quote }) => (quote === undefined ? [] : source)))],
    json: JSON.stringify(details),
    folded: [
      ...wordingsOf(event.title).map(fold),
      ...wordingsOf(event.summary).map(fold),
      ...actorsOf(columns.involved, row).map((actor) => columns.cast.folded[actor]!),
    ].join('\n'),
  }
}

/** Returns when an event had been said: the earliest date that any of its sources states, else its own date. */
function saidOf({ citations, sources }: Columns, row: number, start: number): number {
  const published = Array.from(listOf(citations, row), (source) => sources[source]!.published).filter(
    (one) => one !== null,
  )
  return published.length === 0 ? start : Math.min(...published.map((date) => spanOf(date).start))
}

function partiesOf({ cast, by, against, involved }: Columns, row: number) {
  const countriesOn = (actors: readonly number[], attributed: Attributed) =>
    actors.flatMap((actor) => cast.countries[attributed][actor]!.map((country) => cast.countryNames[country]!))
  const side = (lists: SharedLists) => {
    const actors = actorsOf(lists, row)
    return {
      stated: actors.map((actor) => cast.ids[actor]!),
      actors: distinct(actors.map((actor) => cast.ids[actor]!)),
      wholes: distinct(actors.flatMap((actor) => cast.wholes[actor]!.map((whole) => cast.ids[whole]!))),
      countries: distinct(countriesOn(actors, 'as-claimed')),
      ownCountries: distinct(countriesOn(actors, 'uncontested')),
      name: fold(cast.actors[actors[0] ?? -1]?.name ?? ''),
    }
  }
  const [speaking, accused, either] = [side(by), side(against), side(involved)]
  return {
    bySide: speaking.stated,
    againstSide: accused.stated,
    byActors: speaking.actors,
    againstActors: accused.actors,
    actors: either.actors,
    byWholes: speaking.wholes,
    againstWholes: accused.wholes,
    wholes: either.wholes,
    byCountries: speaking.countries,
    againstCountries: accused.countries,
    countries: either.countries,
    byOwnCountries: speaking.ownCountries,
    againstOwnCountries: accused.ownCountries,
    ownCountries: either.ownCountries,
    byName: speaking.name,
    againstName: accused.name,
    laneActor: speaking.stated[0]!,
    laneCountry: speaking.countries[0]!,
    laneOwnCountry: speaking.ownCountries[0]!,
  }
}

function linksOf(columns: Columns, row: number) {
  const ids = (lists: Columns['about']) => Array.from(listOf(lists, row), (other) => columns.ids.of(other))
  const id = columns.ids.of(row)
  const time = responseTimeOf(columns, row)
  const links = linksAt(columns, row).filter(({ kind }) => kind === 'respondsTo')
  const answers = links.map((link) => {
    const { stance, points, standing } = linkOf(columns, link)
    return JSON.stringify({ stance, points, standing } satisfies StoredAnswer)
  })
  const own = lengthOf(columns.respondsTo, row)
  return {
    degree: columns.degrees[row]!,
    about: ids(columns.about),
    respondsTo: ids(columns.respondsTo),
    spokenOfBy: ids(columns.spokenOfBy),
    respondedBy: ids(columns.respondedBy),
    answers: answers.slice(0, own),
    answeredBy: answers.slice(own),
    answersCount: answersTo(columns, row).length,
    isAnswered: time === null ? 0 : 1,
    leastTime: int64(time?.min ?? 0, id),
    greatestTime: int64(time?.max ?? 0, id),
  }
}

/** Returns the key of each event's exchange: the id of its earliest event. */
function exchangesOf(columns: Columns): (row: number) => string {
  const first = new Uint32Array(columns.rows).fill(columns.rows)
  for (const row of columns.byDate) {
    if (first[row] !== columns.rows || columns.dead[row] === 1) continue
    for (const reached of exchangeOf(row, (row) => linkedRows(columns, row))) first[reached] = row
  }
  return (row) => columns.ids.of(first[row]!)
}

function actorsOf(lists: SharedLists, row: number): number[] {
  return Array.from(sharedListOf(lists, row))
}

function distinct(values: readonly string[]): string[] {
  return [...new Set(values)]
}

/** Throws for a time that the tables cannot hold. */
function int64(value: number, id: string): string {
  if (!isStorable(value)) throw new RangeError(`event ${id}: a date of it is more than 292 million years away`)
  return instant(value)
}
