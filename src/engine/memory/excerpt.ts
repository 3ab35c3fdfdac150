/** What a file of the events of a filter is made from. */
import { EVENT_TYPES, type TimelineEvent } from '../../model/event.ts'
import type { Excerpt, Loss, LossKind } from '../../model/exported.ts'
import type { Filter } from '../filter.ts'
import type { Columns } from './columns/columns.ts'
import { eventOf } from './columns/event-of.ts'
import { type Lists, listOf } from './columns/lists.ts'
import { SHOWN } from './filter/row-selection.ts'
import type { Store } from './memory-context.ts'

/** Two passes over the columns at once, then an event at a time. */
export function excerptOf({ columns, head, selector }: Store, filter: Filter): Excerpt {
  const { blockers, shown } = selector.select(filter)
  const isKept = (row: number) => blockers[row] === SHOWN
  const actors = usedActors(columns, isKept)
  const sources = usedSources(columns, isKept)
  return {
    head: {
      ...head,
      actors: head.actors.filter((_, number) => actors.has(number)),
      sources: head.sources.filter((_, number) => sources.has(number)),
    },
    total: shown,
    events: { [Symbol.iterator]: () => eventsOf(columns, isKept) },
    typeOf: (id) => EVENT_TYPES[columns.types[columns.ids.find(id)]!]!,
    losses: [
      ...loss('links-outside', linksOutside(columns, isKept)),
      ...loss('unused-actors', head.actors.length - actors.size),
      ...loss('unused-sources', head.sources.length - sources.size),
    ],
  }
}

const loss = (kind: LossKind, count: number): readonly Loss[] => (count === 0 ? [] : [{ kind, count }])

type IsKept = (row: number) => boolean

/** Those on either side, and all that they are part of. Few lists are shared by many rows. */
function usedActors({ rows, involved: { codes, lists }, cast }: Columns, isKept: IsKept): ReadonlySet<number> {
  const kept = new Set<number>()
  for (let row = 0; row < rows; row++) if (isKept(row)) kept.add(codes[row]!)
  const used = new Set<number>()
  for (const list of kept)
    for (const actor of listOf(lists, list)) for (const whole of cast.wholes[actor]!) used.add(whole)
  return used
}

function usedSources({ rows, citations: { offsets, values } }: Columns, isKept: IsKept): ReadonlySet<number> {
  const used = new Set<number>()
  for (let row = 0; row < rows; row++)
    if (isKept(row)) for (let at = offsets[row]!; at < offsets[row + 1]!; at++) used.add(values[at]!)
  return used
}

function linksOutside({ rows, about, respondsTo }: Columns, isKept: IsKept): number {
  let count = 0
  for (const { offsets, values } of [about, respondsTo])
    for (let row = 0; row < rows; row++)
      if (isKept(row)) for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (!isKept(values[at]!)) count++
  return count
}

function* eventsOf(columns: Columns, isKept: IsKept): Generator<TimelineEvent> {
  const keptOf = <T>(members: readonly T[], lists: Lists, row: number) => {
    const ends = listOf(lists, row)
    return members.filter((_, index) => isKept(ends[index]!))
  }
  const isKeptId = (id: string) => {
    const row = columns.ids.find(id)
    return row >= 0 && isKept(row)
  }
  for (let row = 0; row < columns.rows; row++) {
    if (!isKept(row)) continue
    const event = eventOf(columns, row)
    yield {
      ...event,
      about: keptOf(event.about, columns.about, row),
      respondsTo: keptOf(event.respondsTo, columns.respondsTo, row),
      points: event.points.map((point) => ({ ...point, about: point.about.filter(isKeptId) })),
    }
  }
}
