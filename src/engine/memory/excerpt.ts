/** What a file of the events of a filter is made from. */
import { type Attribution, EVENT_TYPES, type TimelineEvent } from '../../model/event.ts'
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
  const isKept: IsKept = (row) => blockers[row] === SHOWN
  const isKeptId = (id: string) => {
    const row = columns.ids.find(id)
    return row >= 0 && isKept(row)
  }
  const details = detailedUses(columns, isKept)
  const actors = usedActors(columns, isKept, details.actors)
  const sources = usedSources(columns, isKept, details.sources)
  const keptBy = <T extends Pick<Attribution, 'by'>>(one: T): T => ({ ...one, by: one.by.filter(isKeptId) })
  return {
    head: {
      ...head,
      actors: head.actors
        .filter((_, number) => actors.has(number))
        .map((actor) => ({
          ...actor,
          attributions: actor.attributions.map(keptBy),
          aliases: actor.aliases.map(keptBy),
        })),
      sources: head.sources.filter((_, number) => sources.has(number)),
    },
    total: shown,
    events: { [Symbol.iterator]: () => eventsOf(columns, isKept, isKeptId) },
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

/** Actors and sources that only details of events name. */
function detailedUses(columns: Columns, isKept: IsKept) {
  const actors = new Set<string>()
  const sources = new Set<string>()
  for (let row = 0; row < columns.rows; row++) {
    if (!isKept(row) || !columns.details.hasExtras(row)) continue
    const { onBehalfOf, points, outcome } = columns.details.of(row)
    for (const actor of onBehalfOf) actors.add(actor)
    for (const { citations } of [...points, ...(outcome ? [outcome] : [])])
      for (const { source } of citations) sources.add(source)
  }
  return { actors, sources }
}

/** Those on either side, and all that they are, or are said to be, part of. Few lists are shared by many rows. */
function usedActors(
  { rows, involved: { codes, lists }, cast }: Columns,
  isKept: IsKept,
  named: ReadonlySet<string>,
): ReadonlySet<number> {
  const kept = new Set<number>()
  for (let row = 0; row < rows; row++) if (isKept(row)) kept.add(codes[row]!)
  const numbers = new Map(cast.ids.map((id, number) => [id, number]))
  const used = new Set<number>()
  for (const list of kept) for (const actor of listOf(lists, list)) used.add(actor)
  for (const id of named) if (numbers.has(id)) used.add(numbers.get(id)!)
  for (const number of used) {
    const { partOf, attributions } = cast.actors[number]!
    for (const id of [partOf, ...attributions.map(({ to }) => to)]) {
      const other = typeof id === 'string' ? numbers.get(id) : undefined
      if (other !== undefined) used.add(other)
    }
  }
  return used
}

/** Those that are cited, and the originals of those. */
function usedSources(
  { rows, citations: { offsets, values }, sources }: Columns,
  isKept: IsKept,
  named: ReadonlySet<string>,
): ReadonlySet<number> {
  const numbers = new Map(sources.map(({ id }, number) => [id, number]))
  const used = new Set<number>()
  for (let row = 0; row < rows; row++)
    if (isKept(row)) for (let at = offsets[row]!; at < offsets[row + 1]!; at++) used.add(values[at]!)
  for (const id of named) if (numbers.has(id)) used.add(numbers.get(id)!)
  for (const number of used) {
    const original = numbers.get(sources[number]!.original ?? '')
    if (original !== undefined) used.add(original)
  }
  return used
}

function linksOutside({ rows, about, respondsTo }: Columns, isKept: IsKept): number {
  let count = 0
  for (const { offsets, values } of [about, respondsTo])
    for (let row = 0; row < rows; row++)
      if (isKept(row)) for (let at = offsets[row]!; at < offsets[row + 1]!; at++) if (!isKept(values[at]!)) count++
  return count
}

function* eventsOf(columns: Columns, isKept: IsKept, isKeptId: (id: string) => boolean): Generator<TimelineEvent> {
  const keptOf = <T>(members: readonly T[], lists: Lists, row: number) => {
    const ends = listOf(lists, row)
    return members.filter((_, index) => isKept(ends[index]!))
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
