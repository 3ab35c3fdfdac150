/** A row as the event that it was read from. */
import { EVENT_TYPES, STATUSES, type TimelineEvent } from '../../../model/event.ts'
import { actorIds } from '../event-headers.ts'
import type { Columns } from './columns.ts'
import { listOf } from './lists.ts'
import { sharedListOf } from './shared-lists.ts'

export function eventOf(columns: Columns, row: number): TimelineEvent {
  const { citations, ...details } = columns.details.of(row)
  return {
    id: columns.ids.of(row),
    type: EVENT_TYPES[columns.types[row]!]!,
    date: columns.dates.of(row),
    ...columns.texts.of(row),
    by: actorIds(columns, columns.by, row),
    against: actorIds(columns, columns.against, row),
    about: Array.from(listOf(columns.about, row), (other) => columns.ids.of(other)),
    respondsTo: Array.from(listOf(columns.respondsTo, row), (other) => columns.ids.of(other)),
    status: STATUSES[columns.statuses[row]!],
    tags: Array.from(sharedListOf(columns.tags, row), (tag) => columns.tagNames[tag]!),
    citations: Array.from(listOf(columns.citations, row), (source, index) => ({
      source: columns.sources[source]!.id,
      ...citations?.[index],
    })),
    ...details,
  }
}
