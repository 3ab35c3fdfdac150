import { CERTAINTIES, EVENT_TYPES, type TimelineEvent } from '../../../model/event.ts'
import { eventInWords } from '../../../model/in-one-language.ts'
import { placesFinder } from '../../../model/quotes/places-finder.ts'
import { LINKED_LIMIT } from '../../query.ts'
import type { Answerer, ClickHouseContext } from '../clickhouse-context.ts'
import { BRIEF, headerOf, dateOf, responsesOf } from '../event-headers.ts'
import { timeOf, numberOf, type Row, textOf, textsOf } from '../sql/cells.ts'
import { LINKED, LINKED_CELLS, type Linked, linkedOf, linkOf, respondingFrom, respondingTo } from '../linked.ts'
import { textsOfSources } from '../source-texts.ts'
import type { StoredDetails } from '../stored.ts'

const ONE = `${LINKED}, type, title, bySide, againstSide, occurrence, attribution, tags, responses, isAnswered, leastTime, greatestTime, edtf, json`

export const event: Answerer<'event'> = async (archive, { id }, signal) => {
  const [row] = await archive.find(ONE, [id], signal)
  if (row === undefined) return null
  const linked = linkedOf(row)
  const limited = {
    ...linked,
    spokenOfBy: linked.spokenOfBy.slice(0, LINKED_LIMIT),
    respondedBy: linked.respondedBy.slice(0, LINKED_LIMIT),
  }
  const { event, ...computed } = read(row, linked)
  const [briefs, sources, { say }] = await Promise.all([
    briefsAround(archive, limited, signal),
    citedIn(archive, event.citations, signal),
    archive.head(signal),
  ])
  const of = (ids: readonly string[]) => ids.map((id) => briefs.get(id)!)
  return {
    event: eventInWords(event, say),
    ...computed,
    citations: sources,
    about: of(limited.about),
    respondsTo: of(limited.respondsTo),
    spokenOfBy: of(limited.spokenOfBy),
    respondedBy: of(limited.respondedBy),
    links: [...respondingFrom(limited), ...respondingTo(limited)].map((pair) => linkOf(pair, briefs)),
  }
}

function read(row: Row, { id, about, respondsTo, answers }: Linked) {
  const [type, title, by, against, occurrence, attribution, tags, responses, isAnswered, least, greatest, edtf, json] =
    row.slice(LINKED_CELLS)
  // Written by the loader.
  const { points = [], onBehalfOf = [], ...details } = JSON.parse(textOf(json)) as StoredDetails
  const event: TimelineEvent = {
    id,
    about,
    respondsTo: respondsTo.map((event, index) => {
      const { stance = null, points = [] } = answers[index] ?? {}
      return { event, ...(stance !== null && { stance }), points }
    }),
    type: EVENT_TYPES[numberOf(type)]!,
    title: textOf(title),
    by: textsOf(by),
    against: textsOf(against),
    occurrence: CERTAINTIES[numberOf(occurrence)],
    attribution: CERTAINTIES[numberOf(attribution)],
    tags: textsOf(tags),
    date: dateOf(edtf),
    ...details,
    points,
    onBehalfOf,
  }
  return {
    event,
    responses: responsesOf(responses),
    responseTime: numberOf(isAnswered) === 1 ? { min: timeOf(least), max: timeOf(greatest) } : null,
  }
}

async function briefsAround({ find }: ClickHouseContext, linked: Linked, signal: AbortSignal) {
  const { id, about, respondsTo, spokenOfBy, respondedBy } = linked
  const ids = new Set([id, ...about, ...respondsTo, ...spokenOfBy, ...respondedBy])
  return new Map((await find(BRIEF, [...ids], signal)).map(headerOf).map((brief) => [brief.id, brief]))
}

async function citedIn(archive: ClickHouseContext, citations: TimelineEvent['citations'], signal: AbortSignal) {
  const quoted = citations.flatMap(({ source, quote, locator }) => ((quote ?? locator) === undefined ? [] : source))
  const [{ sources }, texts] = await Promise.all([archive.head(signal), textsOfSources(archive, quoted, signal)])
  const heads = new Map(sources.map((source) => [source.id, source]))
  const places = placesFinder()
  return citations.map((citation) => ({
    source: heads.get(citation.source)!,
    ...places(citation, texts.get(citation.source) ?? ''),
  }))
}
