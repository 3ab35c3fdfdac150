/** Lays out the scene from answers, a span and a size. */
import type { Density, Link, LinkEnd, Mark } from '../engine/query.ts'
import { answersAfter } from './lanes/answers-after.ts'
import type { FindLane, LaneGroup } from './lanes/lanes.ts'
import {
  COMPACT,
  labelOf,
  labelRoom,
  layLabelled,
  layLane,
  place,
  rowBudget,
  rowsWanted,
  type LaidLane,
  type LanePlacing,
} from './lanes/lay-lane.ts'
import { layLinks } from './links/links.ts'
import { pointing } from './lanes/mark.ts'
import type { Scene, SceneLane, SceneMark } from './scene.ts'
import { LANE_PAD_PX, ROW_PX } from './sizes.ts'
import { headsPx, isCompact, stackLanes, type LaneRange } from './lanes/stack-lanes.ts'

/** Input of `layOut`. The scale covers the asked span. */
export interface LayoutInput extends LanePlacing {
  readonly groups: readonly LaneGroup[]
  /** Lanes that were queried; the others are laid out empty. */
  readonly range: LaneRange
  /** Marks of the asked span; their `lane` is an index into the queried lanes. */
  readonly marks: readonly Mark[]
  /** Density of the asked span and lanes. */
  readonly density: Pick<Density, 'totals'>
  readonly links: readonly Link[]
  readonly ends: readonly LinkEnd[]
  /** Returns the lane of an event as an index among the lanes of all groups; -1 if none. */
  readonly findLane: FindLane
  /** Visible height in pixels: few lanes may grow to fill it. */
  readonly roomPx: number
  /** Id of a mark that must be drawn by itself rather than counted. */
  readonly selected?: string | null
}

export function layOut(input: LayoutInput): Scene {
  const { groups, range, scale, findLane } = input
  const all = groups.flatMap((group) => group.lanes)
  const asked = all.slice(range.from, range.to).map((): Mark[] => [])
  for (const mark of input.marks) asked[mark.lane]?.push(mark)

  const totals = asked.map((_, lane) => totalOf(input.density, lane))
  const placed = asked.map((marks) => marks.map((mark) => place(mark, input)))
  const labelled = placed.map((marks, lane) => layLabelled(marks, totals[lane]!))
  const budget = isCompact(all.length) ? COMPACT : rowBudget(input.roomPx - headsPx(groups), labelled.map(rowsWanted))
  const laid = placed.map((marks, lane) => layLane(marks, labelled[lane]!, budget, input.selected))
  const inPlace = <T>(members: readonly T[]): readonly (T | undefined)[] =>
    all.map((_, lane) => (lane < range.from ? undefined : members[lane - range.from]))
  const { groups: sceneGroups, lanes, heightPx } = stackLanes(groups, inPlace(laid), inPlace(totals))

  const marks = answersAfter(
    laid.flatMap((lane, at) => marksOf(lane, range.from + at, lanes, input)),
    input.links,
  )
  return {
    widthPx: scale.widthPx,
    heightPx,
    groups: sceneGroups,
    lanes,
    marks,
    links: layLinks(input.links, input.ends, marks, lanes, findLane, scale),
  }
}

function totalOf({ totals }: LayoutInput['density'], lane: number): number {
  const at = lane * 3
  return totals[at]! + totals[at + 1]! + totals[at + 2]!
}

/** Returns the marks of a lane that found a row. */
function marksOf(
  laid: LaidLane,
  lane: number,
  lanes: readonly SceneLane[],
  { scale, measure, findLane }: LayoutInput,
): readonly SceneMark[] {
  const room = labelRoom(laid, scale.widthPx)
  return laid.placed.flatMap((placed, at): SceneMark[] => {
    const { mark, extent } = placed
    const row = laid.rows[at]!
    if (row === -1) return []
    const accused = mark.against[0]
    const target = accused === undefined ? -1 : findLane({ by: [accused], type: mark.type, source: '' })
    return [
      {
        event: mark,
        lane,
        row,
        ...extent,
        x: (extent.x0 + extent.x1) / 2,
        y: lanes[lane]!.y + LANE_PAD_PX + row * ROW_PX + ROW_PX / 2,
        pointing: pointing(lane, target),
        label: labelOf(placed, room[at]!, measure),
      },
    ]
  })
}
