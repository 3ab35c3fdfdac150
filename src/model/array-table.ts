/** The event table over plain events, and its verdict carried out on them. */
import type { LinkVerdict } from './check-links.ts'
import type { TimelineEvent } from './event.ts'
import type { DroppedRef, EventTable } from './event-table.ts'
import { spanOf } from './time.ts'

/** `places[row]` is the index of an event in the file. */
export function tableOf(events: readonly TimelineEvent[], places: readonly number[]): EventTable {
  return {
    rows: events.length,
    index: (row) => places[row]!,
    id: (row) => events[row]!.id,
    type: (row) => events[row]!.type,
    span: (row) => spanOf(events[row]!.date),
    refs: (row, field) => events[row]![field],
    citations: (row) => events[row]!.citations,
  }
}

/** The events that stay, without the ids that were dropped. */
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
