/** Rows as lists, marks and links show them. */
import { EVENT_TYPES, RESPONSE_STATES, STATUSES, type Source, type SourceHead } from '../../model/event.ts'
import type { EventHeader } from '../query.ts'
import type { Columns } from './columns/columns.ts'
import { listOf } from './columns/lists.ts'
import { type SharedLists, sharedListOf } from './columns/shared-lists.ts'

export function headerOf(columns: Columns, row: number): EventHeader {
  return {
    id: columns.ids.of(row),
    type: EVENT_TYPES[columns.types[row]!]!,
    date: columns.dates.of(row),
    title: columns.texts.of(row).title,
    by: actorIds(columns, columns.by, row),
    against: actorIds(columns, columns.against, row),
    status: STATUSES[columns.statuses[row]!] ?? null,
    response: RESPONSE_STATES[columns.responses[row]!] ?? null,
    source: columns.sources[listOf(columns.citations, row)[0]!]!.id,
    links: columns.degrees[row]!,
  }
}

export function headersOf(columns: Columns, rows: Iterable<number>): EventHeader[] {
  return Array.from(rows, (row) => headerOf(columns, row))
}

export function actorIds({ cast }: Columns, lists: SharedLists, row: number): string[] {
  return Array.from(sharedListOf(lists, row), (number) => cast.ids[number]!)
}

export function headOf({ id, title, publisher, published, url, language, hasText }: Source): SourceHead {
  return { id, title, publisher, published, url, language, hasText }
}
