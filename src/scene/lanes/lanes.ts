/** Decides which lanes there are, in which groups and order. */
import type { EventHeader, Lane, LaneField, LaneSummary } from '../../engine/query.ts'
import { countriesOf } from '../../model/attributed.ts'
import type { Actor, Attributed } from '../../model/event.ts'
import { NO_VALUE } from '../../model/field.ts'

export interface LaneGroup {
  readonly key: string
  /** The country of the lanes; `null` for the single group of ungrouped lanes. */
  readonly country: string | null
  readonly isFolded: boolean
  readonly lanes: readonly LaneRow[]
  /** Number of events of all its lanes. */
  readonly count: number
}

export interface LaneRow {
  readonly key: string
  readonly lane: Lane
  readonly count: number
}

const countOf = (lane: LaneSummary) => lane.counts[0] + lane.counts[1] + lane.counts[2]

/** Puts lanes, or groups of lanes, into the order that the user chose. */
export type Arrange = <T extends { readonly key: string; readonly count: number }>(
  members: readonly T[],
) => readonly T[]

/** Returns one group with all lanes. */
export function plainLanes(field: LaneField, lanes: readonly LaneSummary[], arrange: Arrange): readonly LaneGroup[] {
  const rows = arrange(lanes.map((lane) => rowOf({ field, value: lane.value }, countOf(lane))))
  return rows.length === 0 ? [] : [{ key: '', country: null, isFolded: false, lanes: rows, count: total(rows) }]
}

const rowOf = (lane: Lane, count: number): LaneRow => ({ key: keyOf(lane), lane, count })

/** Countries that the user folded into one lane, and countries that the user unfolded into a lane per actor. */
export interface Folds {
  readonly collapsed: readonly string[]
  readonly expanded: readonly string[]
}

/**
 * Maximum number of lanes before groups are folded. More lanes do not fit on a screen, so the user could not see who
 * answers whom.
 */
const MOST_LANES = 12

/** The country in whose group an actor's lane stands: the first that it counts for; `NO_VALUE` without one. */
function groupOf(id: string, actors: ReadonlyMap<string, Actor>, attributed: Attributed): string {
  const actor = actors.get(id)
  return (actor && countriesOf(actor, actors, attributed)[0]) ?? NO_VALUE
}

/**
 * Groups the actors' lanes by country, those that are only attributed to one as `attributed` says. A folded group is one
 * lane, of the country.
 */
export function lanesByCountry(
  lanes: readonly LaneSummary[],
  actors: ReadonlyMap<string, Actor>,
  { collapsed, expanded }: Folds,
  arrange: Arrange,
  attributed: Attributed = 'as-claimed',
): readonly LaneGroup[] {
  const isMany = lanes.length > MOST_LANES
  const groups = new Map<string, LaneRow[]>()
  for (const lane of lanes) {
    const country = groupOf(lane.value, actors, attributed)
    const rows = groups.get(country) ?? []
    rows.push(rowOf({ field: 'actor', value: lane.value }, countOf(lane)))
    groups.set(country, rows)
  }
  return arrange(
    Array.from(groups, ([country, rows]): LaneGroup => {
      const isFolded = collapsed.includes(country) || (isMany && !expanded.includes(country))
      const count = total(rows)
      const lanes = isFolded ? [rowOf({ field: 'country', value: country }, count)] : arrange(rows)
      return { key: `group:${country}`, country, isFolded, count, lanes }
    }),
  )
}

const total = (rows: readonly LaneRow[]) => rows.reduce((sum, row) => sum + row.count, 0)

/**
 * Returns the index of the lane in which an event or actor belongs. For an actor that never speaks it is the first lane
 * of the same country, so that arrows point to that side; -1 if no lane has that country.
 */
export type FindLane = (event: Pick<EventHeader, 'by' | 'type' | 'source'>) => number

/** Finds lanes in any mixture of fields. */
export function laneFinder(
  lanes: readonly Lane[],
  actors: ReadonlyMap<string, Actor>,
  attributed: Attributed = 'as-claimed',
): FindLane {
  const index = new Map(lanes.map((lane, at) => [keyOf(lane), at]))
  const sides = new Map<string, number>()
  for (const [at, { field, value }] of lanes.entries()) {
    if (field !== 'actor' || !actors.has(value)) continue
    const country = groupOf(value, actors, attributed)
    if (!sides.has(country)) sides.set(country, at)
  }
  return (event) => {
    const actor = event.by[0] ?? NO_VALUE
    const country = groupOf(actor, actors, attributed)
    const values: Readonly<Record<LaneField, string>> = {
      actor,
      country,
      type: event.type,
      source: event.source,
    }
    for (const field of ['actor', 'country', 'type', 'source'] as const) {
      const at = index.get(keyOf({ field, value: values[field] }))
      if (at !== undefined) return at
    }
    return actors.has(actor) ? (sides.get(country) ?? -1) : -1
  }
}

export const keyOf = (lane: Lane) => `${lane.field}:${lane.value}`
