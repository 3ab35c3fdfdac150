import { EVENT_TYPES, RESPONSE_STATES, STATUSES, type TimelineEvent } from '../../../model/event.ts'
import { findQuote } from '../../../model/quotes/quote.ts'
import { LINKED_LIMIT } from '../../query.ts'
import type { Answerer, ClickHouseContext } from '../clickhouse-context.ts'
import { BRIEF, headerOf, dateOf } from '../event-headers.ts'
import { timeOf, numberOf, type Row, textOf, textsOf } from '../sql/cells.ts'
import { LINKED, type Linked, linkedOf, linkOf, type Pair } from '../linked.ts'
import { textsOfSources } from '../source-texts.ts'
import type { StoredDetails } from '../stored.ts'

const ONE = `${LINKED}, type, title, bySide, againstSide, status, tags, response, isAnswered, leastTime, greatestTime, edtf, json`

export const event: Answerer<'event'> = async (archive, { id }, signal) => {
  const [row] = await archive.find(ONE, [id], signal)
  if (row === undefined) return null
  const linked = linkedOf(row)
  const limited = {
    ...linked,
    spokenOfBy: linked.spokenOfBy.slice(0, LINKED_LIMIT),
    respondedBy: linked.respondedBy.slice(0, LINKED_LIMIT),
  }
  const { details, ...stated } = read(row)
  const [briefs, sources] = await Promise.all([
    briefsAround(archive, limited, signal),
    citedIn(archive, details.citations, signal),
  ])
  const of = (ids: readonly string[]) => ids.map((id) => briefs.get(id)!)
  return {
    event: { ...stated.event, ...details },
    response: stated.response,
    responseTime: stated.responseTime,
    citations: sources,
    about: of(limited.about),
    respondsTo: of(limited.respondsTo),
    spokenOfBy: of(limited.spokenOfBy),
    respondedBy: of(limited.respondedBy),
    links: responding(limited).map((pair) => linkOf(pair, briefs)),
  }
}

function read(row: Row) {
  const { id, about, respondsTo } = linkedOf(row)
  const [type, title, by, against, status, tags, response, isAnswered, least, greatest, edtf, json] = row.slice(5)
  // Written by the loader.
  const details = JSON.parse(textOf(json)) as StoredDetails
  const event = {
    id,
    about,
    respondsTo,
    type: EVENT_TYPES[numberOf(type)]!,
    title: textOf(title),
    by: textsOf(by),
    against: textsOf(against),
    status: STATUSES[numberOf(status)],
    tags: textsOf(tags),
    date: dateOf(edtf),
  }
  return {
    event,
    details,
    response: RESPONSE_STATES[numberOf(response)] ?? null,
    responseTime: numberOf(isAnswered) === 1 ? { min: timeOf(least), max: timeOf(greatest) } : null,
  }
}

async function briefsAround({ find }: ClickHouseContext, linked: Linked, signal: AbortSignal) {
  const { id, about, respondsTo, spokenOfBy, respondedBy } = linked
  const ids = new Set([id, ...about, ...respondsTo, ...spokenOfBy, ...respondedBy])
  return new Map((await find(BRIEF, [...ids], signal)).map(headerOf).map((brief) => [brief.id, brief]))
}

function responding({ id, respondsTo, respondedBy }: Linked): Pair[] {
  return [
    ...respondsTo.map((to): Pair => ({ kind: 'respondsTo', from: id, to })),
    ...respondedBy.map((from): Pair => ({ kind: 'respondsTo', from, to: id })),
  ]
}

async function citedIn(archive: ClickHouseContext, citations: TimelineEvent['citations'], signal: AbortSignal) {
  const quoted = citations.flatMap(({ source, quote }) => (quote === undefined ? [] : source))
  const [{ sources }, texts] = await Promise.all([archive.head(signal), textsOfSources(archive, quoted, signal)])
  const heads = new Map(sources.map((source) => [source.id, source]))
  return citations.map(({ source, quote }) => ({
    source: heads.get(source)!,
    match: quote === undefined ? null : findQuote(texts.get(source) ?? '', quote),
  }))
}
