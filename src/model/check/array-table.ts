/** Adapts plain events to an event table, and applies its verdict to them. */
import type { LinkVerdict } from './check-links.ts'
import type { TimelineEvent } from '../event.ts'
import type { DroppedRef, EventTable, ListField, NameLists } from './event-table.ts'
import { spanOf } from '../dates/time.ts'

/** Makes the table; `places[row]` is the index of an event in the file. */
export function tableOf(events: readonly TimelineEvent[], places: readonly number[]): EventTable {
  const firsts = new Map<string, number>()
  const repeats = [...events.keys()].filter((row) => {
    const { id } = events[row]!
    if (firsts.has(id)) return true
    firsts.set(id, row)
    return false
  })
  const lists = mapFields((field) => nameListsOf(events.map((event) => namesIn(event, field))))
  const answers = events.flatMap(({ respondsTo }) => respondsTo)
  return {
    rows: events.length,
    index: (row) => places[row]!,
    id: (row) => events[row]!.id,
    type: (row) => events[row]!.type,
    span: (row) => spanOf(events[row]!.date),
    lists: (field) => lists[field],
    targets(field) {
      const named = lists[field]
      return Int32Array.from({ length: named.size }, (_, number) => firsts.get(named.name(number)) ?? -1)
    },
    repeats: () => repeats,
    mayQuote: (row) => events[row]!.citations.some(({ quote, locator }) => (quote ?? locator) !== undefined),
    citations: (row) => events[row]!.citations,
    find: (id) => firsts.get(id) ?? -1,
    stance: (at) => answers[at]!.stance ?? null,
    isSought: (row) => events[row]!.responseSought !== undefined,
    occurrence: (row) => events[row]!.occurrence ?? null,
    attribution: (row) => events[row]!.attribution ?? null,
    extras(row) {
      const { points, respondsTo, onBehalfOf, outcome } = events[row]!
      const answeredPoints = respondsTo.map((answer) => answer.points)
      return { points, answeredPoints, onBehalfOf, outcome }
    },
  }
}

function mapFields(make: (field: ListField) => NameLists): { readonly [F in ListField]: NameLists } {
  return {
    by: make('by'),
    against: make('against'),
    about: make('about'),
    respondsTo: make('respondsTo'),
    citations: make('citations'),
  }
}

function namesIn(event: TimelineEvent, field: ListField): readonly string[] {
  if (field === 'citations') return event.citations.map(({ source }) => source)
  return field === 'respondsTo' ? event.respondsTo.map((answer) => answer.event) : event[field]
}

function nameListsOf(all: readonly (readonly string[])[]): NameLists {
  const names = [...new Set(all.flat())]
  const numbers = new Map(names.map((name, number) => [name, number]))
  const values = all.flatMap((list) => list.map((name) => numbers.get(name)!))
  const starts = [0]
  for (const { length } of all) starts.push(starts.at(-1)! + length)
  return {
    start: (row) => starts[row]!,
    number: (at) => values[at]!,
    size: names.length,
    name: (number) => names[number]!,
  }
}

/** Returns the events that stay, without the ids that were dropped. */
export function applyVerdict(events: readonly TimelineEvent[], verdict: LinkVerdict): readonly TimelineEvent[] {
  const touched = new Set(verdict.dropped.map(({ row }) => row))
  const dropped = new Set(verdict.dropped.map(nameOf))
  const keeps = (row: number, field: DroppedRef['field']) => (_: unknown, index: number) =>
    !dropped.has(nameOf({ row, field, index }))
  const mend = (event: TimelineEvent, row: number): TimelineEvent => ({
    ...event,
    by: event.by.filter(keeps(row, 'by')),
    against: event.against.filter(keeps(row, 'against')),
    about: event.about.filter(keeps(row, 'about')),
    respondsTo: event.respondsTo.filter(keeps(row, 'respondsTo')),
    citations: event.citations.filter(keeps(row, 'citations')),
  })
  return events
    .map((event, row) => (touched.has(row) ? mend(event, row) : event))
    .filter((_, row) => verdict.leftOut[row] === 0)
}

function nameOf({ row, field, index }: DroppedRef): string {
  return `${row} ${field} ${index}`
}
