/** A row as the event that it was read from. */
import { CERTAINTIES, EVENT_TYPES, STANCES, type AnswerTo, type TimelineEvent } from '../../../model/event.ts'
import { actorIds } from '../event-headers.ts'
import type { Columns } from './columns.ts'
import { listOf } from './lists.ts'
import { sharedListOf } from './shared-lists.ts'

export function eventOf(columns: Columns, row: number): TimelineEvent {
  const { citations, answeredPoints, title, summary, ...details } = columns.details.of(row)
  const plain = columns.texts.of(row)
  return {
    id: columns.ids.of(row),
    type: EVENT_TYPES[columns.types[row]!]!,
    date: columns.dates.of(row),
    title: title ?? plain.title,
    summary: summary ?? plain.summary,
    by: actorIds(columns, columns.by, row),
    against: actorIds(columns, columns.against, row),
    about: Array.from(listOf(columns.about, row), (other) => columns.ids.of(other)),
    respondsTo: Array.from(listOf(columns.respondsTo, row), (_, index) =>
      answerAt(columns, row, index, answeredPoints),
    ),
    occurrence: CERTAINTIES[columns.occurrences[row]!],
    attribution: CERTAINTIES[columns.attributions[row]!],
    tags: Array.from(sharedListOf(columns.tags, row), (tag) => columns.tagNames[tag]!),
    citations: Array.from(listOf(columns.citations, row), (source, index) => ({
      source: columns.sources[source]!.id,
      ...citations?.[index],
    })),
    ...details,
  }
}

/** The answer of that index in the row's list. */
function answerAt(
  { ids, respondsTo, stances }: Columns,
  row: number,
  index: number,
  points: readonly (readonly string[])[] | undefined,
): AnswerTo {
  const at = respondsTo.offsets[row]! + index
  const stance = STANCES[stances[at]!]
  return {
    event: ids.of(respondsTo.values[at]!),
    ...(stance !== undefined && { stance }),
    points: points?.[index] ?? [],
  }
}
