/** Which lanes there are, in which groups and order. */
import type { EventHeader, Lane, LaneField, LaneSummary } from '../../engine/query.ts'
import type { Actor } from '../../model/event.ts'
import { NO_VALUE } from '../../model/field.ts'

export interface LaneGroup {
  readonly key: string
  /** The country of the lanes; `null` for the one group of ungrouped lanes. */
  readonly country: string | null
  readonly isFolded: boolean
  readonly lanes: readonly LaneRow[]
  /** Events of all its lanes. */
  readonly count: number
}

export interface LaneRow {
  readonly key: string
  readonly lane: Lane
  readonly count: number
}

const countOf = (lane: LaneSummary) => lane.counts[0] + lane.counts[1] + lane.counts[2]

/** Puts lanes, or groups of them, into the reader's order. */
export type Arrange = <T extends { readonly key: string; readonly count: number }>(
  members: readonly T[],
) => readonly T[]

/** One group of all lanes. */
export function plainLanes(field: LaneField, lanes: readonly LaneSummary[], arrange: Arrange): readonly LaneGroup[] {
  const rows = arrange(lanes.map((lane) => rowOf({ field, value: lane.value }, countOf(lane))))
  return rows.length === 0 ? [] : [{ key: '', country: null, isFolded: false, lanes: rows, count: total(rows) }]
}

const rowOf = (lane: Lane, count: number): LaneRow => ({ key: keyOf(lane), lane, count })

/** Countries whose actors the reader wants in one lane, and those whose actors in lanes of their own. */
export interface Folds {
  readonly collapsed: readonly string[]
  readonly expanded: readonly string[]
}

/** More lanes than these do not stand on one screen, and who answers whom is out of sight: their groups are folded. */
const MOST_LANES = 12

/** The actors' lanes grouped by country. A folded group is one lane, of the country. */
export function lanesByCountry(
  lanes: readonly LaneSummary[],
  actors: ReadonlyMap<string, Actor>,
  { collapsed, expanded }: Folds,
  arrange: Arrange,
): readonly LaneGroup[] {
  const isMany = lanes.length > MOST_LANES
  const groups = new Map<string, LaneRow[]>()
  for (const lane of lanes) {
    const country = actors.get(lane.value)?.country ?? NO_VALUE
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
 * The index of the lane in which an event lies. Who never speaks has none; there it is the first lane of the same country,
 * so that what points to them points to their side. -1 where no lane is of that country.
 */
export type FindLane = (event: Pick<EventHeader, 'by' | 'type' | 'source'>) => number

/** Finds lanes among those of any mixture of fields. */
export function laneFinder(lanes: readonly Lane[], actors: ReadonlyMap<string, Actor>): FindLane {
  const index = new Map(lanes.map((lane, at) => [keyOf(lane), at]))
  const sides = new Map<string | null | undefined, number>()
  for (const [at, { field, value }] of lanes.entries()) {
    const country = field === 'actor' ? actors.get(value)?.country : undefined
    if (country !== undefined && !sides.has(country)) sides.set(country, at)
  }
  return (event) => {
    const actor = event.by[0] ?? NO_VALUE
    const values: Readonly<Record<LaneField, string>> = {
      actor,
      country: actors.get(actor)?.country ?? NO_VALUE,
      type: event.type,
      source: event.source,
    }
    for (const field of ['actor', 'country', 'type', 'source'] as const) {
      const at = index.get(keyOf({ field, value: values[field] }))
      if (at !== undefined) return at
    }
    return sides.get(actors.get(actor)?.country) ?? -1
  }
}

export const keyOf = (lane: Lane) => `${lane.field}:${lane.value}`
