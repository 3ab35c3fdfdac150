/** Stacks groups and lanes vertically. */
import type { LaneGroup } from './lanes.ts'
import { laneHeight, type LaidLane } from './lay-lane.ts'
import type { SceneGroup, SceneLane } from '../scene.ts'
import { GROUP_GAP_PX, HEAD_PX, LANE_PAD_PX, ROW_PX } from '../sizes.ts'

/** Number of lanes beyond which all have the same height, so that only the visible ones need to be queried. */
const COMPACT_FROM = 150
const COMPACT_PX = 2 * ROW_PX + 2 * LANE_PAD_PX

export interface Stack {
  readonly groups: readonly SceneGroup[]
  readonly lanes: readonly SceneLane[]
  readonly heightPx: number
}

/** Returns the height in pixels of the headings of groups and the spaces between groups. */
export const headsPx = (groups: readonly LaneGroup[]) =>
  groups.reduce((sum, group) => sum + headPxOf(group) + GROUP_GAP_PX, 0)

/** Returns the height of a group's heading; 0 for a folded group, whose name stands beside its only lane. */
const headPxOf = ({ country, isFolded }: LaneGroup) => (country === null || isFolded ? 0 : HEAD_PX)

export const isCompact = (laneCount: number) => laneCount > COMPACT_FROM

/**
 * Stacks the lanes. `laid` and `totals` are indexed by lane through all groups; both are `undefined` for a lane that
 * was not queried.
 */
export function stackLanes(
  groups: readonly LaneGroup[],
  laid: readonly (LaidLane | undefined)[],
  totals: readonly (number | null | undefined)[],
): Stack {
  const sceneGroups: SceneGroup[] = []
  const lanes: SceneLane[] = []
  const compact = isCompact(laid.length)
  let y = 0
  for (const group of groups) {
    const { lanes: rows, key, country, isFolded, count } = group
    const top = y
    const headPx = headPxOf(group)
    y += headPx
    for (const row of rows) {
      const lane = laid[lanes.length]
      const height = compact || !lane ? COMPACT_PX : laneHeight(lane)
      const hidden = lane ? hiddenOf(lane, totals[lanes.length] ?? null) : 0
      lanes.push({ ...row, y, height, isDensity: lane?.isDensity ?? false, hidden, isAsked: lane !== undefined })
      y += height
    }
    sceneGroups.push({ key, country, isFolded, count, y: top, height: y - top, headPx })
    y += GROUP_GAP_PX
  }
  return { groups: sceneGroups, lanes, heightPx: y }
}

/** Counts the events of the span that are not drawn as marks. */
function hiddenOf(lane: LaidLane, total: number | null): number {
  const drawn = lane.rows.reduce((sum, row) => sum + (row === -1 ? 0 : 1), 0)
  return Math.max(0, (total ?? lane.placed.length) - drawn)
}

/** Lanes `from` (inclusive) to `to` (exclusive), counted through all groups. */
export interface LaneRange {
  readonly from: number
  readonly to: number
}

/**
 * Returns the lanes to query if pixels `topPx` to `bottomPx` of the stack are visible: all of them, unless there are
 * very many.
 */
export function lanesInSight(groups: readonly LaneGroup[], topPx: number, bottomPx: number): LaneRange {
  const count = groups.reduce((sum, { lanes }) => sum + lanes.length, 0)
  if (!isCompact(count)) return { from: 0, to: count }
  const { lanes } = stackLanes(
    groups,
    Array.from({ length: count }, () => undefined),
    [],
  )
  const from = lanes.findIndex(({ y, height }) => y + height > topPx)
  const to = lanes.findIndex(({ y }) => y >= bottomPx)
  return { from: from === -1 ? count : from, to: to === -1 ? count : to }
}
