/** Rows as lists, marks and links show them. */
import { CERTAINTIES, EVENT_TYPES, type Source, type SourceHead } from '../../model/event.ts'
import { responsesIn } from '../../model/response.ts'
import type { EventHeader } from '../query.ts'
import type { Columns } from './columns/columns.ts'
import { listOf } from './columns/lists.ts'
import { type SharedLists, sharedListOf } from './columns/shared-lists.ts'

const ACCUSATION = EVENT_TYPES.indexOf('accusation')

export function headerOf(columns: Columns, row: number): EventHeader {
  return {
    id: columns.ids.of(row),
    type: EVENT_TYPES[columns.types[row]!]!,
    date: columns.dates.of(row),
    title: columns.texts.of(row).title,
    by: actorIds(columns, columns.by, row),
    against: actorIds(columns, columns.against, row),
    occurrence: CERTAINTIES[columns.occurrences[row]!] ?? null,
    attribution: CERTAINTIES[columns.attributions[row]!] ?? null,
    responses: responsesIn(columns.responses[row]!),
    source: columns.sources[listOf(columns.citations, row)[0]!]!.id,
    links: columns.degrees[row]!,
    points: columns.types[row] === ACCUSATION ? columns.details.of(row).points.length : 0,
  }
}

export function headersOf(columns: Columns, rows: Iterable<number>): EventHeader[] {
  return Array.from(rows, (row) => headerOf(columns, row))
}

export function actorIds({ cast }: Columns, lists: SharedLists, row: number): string[] {
  return Array.from(sharedListOf(lists, row), (number) => cast.ids[number]!)
}

export function headOf({ text: _text, ...head }: Source): SourceHead {
  return head
}
