/** Which lanes there are, in which groups and order. */
import type { Brief, Lane, LaneField, LaneSummary } from '../engine/query.ts'
import type { Actor } from '../model/event.ts'
import { NO_VALUE } from '../model/field.ts'

export interface LaneGroup {
  /** The country of the lanes; `null` for the one group of ungrouped lanes. */
  readonly country: string | null
  readonly isFolded: boolean
  readonly lanes: readonly LaneRow[]
  /** Events of all its lanes. */
  readonly count: number
}

export interface LaneRow {
  readonly lane: Lane
  readonly count: number
}

const countOf = (lane: LaneSummary) => lane.counts[0] + lane.counts[1] + lane.counts[2]

/** One group of all lanes, in the order given. */
export function plainLanes(field: LaneField, lanes: readonly LaneSummary[]): readonly LaneGroup[] {
  const rows = lanes.map((lane) => ({ lane: { field, value: lane.value }, count: countOf(lane) }))
  return rows.length === 0 ? [] : [{ country: null, isFolded: false, lanes: rows, count: total(rows) }]
}

/**
 * The actors' lanes grouped by country: groups in order of their first event, lanes inside a group likewise.
 * A folded group is one lane, of the country.
 */
export function lanesByCountry(
  lanes: readonly LaneSummary[],
  actors: ReadonlyMap<string, Actor>,
  folded: readonly string[],
): readonly LaneGroup[] {
  const groups = new Map<string, LaneRow[]>()
  for (const lane of lanes) {
    const country = actors.get(lane.value)?.country ?? NO_VALUE
    const rows = groups.get(country) ?? []
    rows.push({ lane: { field: 'actor', value: lane.value }, count: countOf(lane) })
    groups.set(country, rows)
  }
  return [...groups].map(([country, rows]) => {
    const isFolded = folded.includes(country)
    const count = total(rows)
    return {
      country,
      isFolded,
      count,
      lanes: isFolded ? [{ lane: { field: 'country', value: country }, count }] : rows,
    }
  })
}

const total = (rows: readonly LaneRow[]) => rows.reduce((sum, row) => sum + row.count, 0)

/** Finds the lane of an event among lanes of any mixture of fields; -1 where it has none. */
export function laneFinder(
  lanes: readonly Lane[],
  actors: ReadonlyMap<string, Actor>,
): (event: Pick<Brief, 'by' | 'type' | 'source'>) => number {
  const index = new Map(lanes.map((lane, at) => [keyOf(lane), at]))
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
    return -1
  }
}

export const keyOf = (lane: Lane) => `${lane.field}:${lane.value}`
