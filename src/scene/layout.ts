/** Answers + span + size → the scene. */
import type { Density, Lane, Link, LinkEnd, Mark } from '../engine/query.ts'
import type { Actor } from '../model/event.ts'
import { fitLabel, type Measure } from './labels.ts'
import { keyOf, laneFinder, type LaneGroup } from './lanes.ts'
import { layLinks } from './links.ts'
import { extentOf, isBar, pointing, type MarkExtent } from './mark.ts'
import { packRows, type Extent } from './pack.ts'
import type { TimeScale } from './scale.ts'
import type { Scene, SceneGroup, SceneLane, SceneMark } from './scene.ts'

export interface LayoutInput {
  readonly groups: readonly LaneGroup[]
  /** Marks of the asked span; their `lane` counts through the lanes of all groups in order. */
  readonly marks: readonly Mark[]
  /** Of the asked span; `null` before it is known. */
  readonly density: Pick<Density, 'totals'> | null
  readonly links: readonly Link[]
  readonly ends: readonly LinkEnd[]
  readonly actors: ReadonlyMap<string, Actor>
  /** Over the asked span. */
  readonly scale: TimeScale
  readonly measure: Measure
}

/** A row holds a mark and its 24-pixel target. */
export const ROW_PX = 26
export const GLYPH_PX = 14
export const HEAD_PX = 28
const GAP_PX = 2
const LANE_PAD_PX = 4
const GROUP_GAP_PX = 6
const TARGET_PX = 24
const LABEL_GAP_PX = 4
const LABEL_MOST_PX = 230
/** Rows a lane may grow to, with labels and without, before what has no room is shown as counts. */
const LABELLED_ROWS = 3
const MOST_ROWS = 5
/** Rows for the marks of a lane that shows counts, and the height of the counts below them. */
const DENSITY_ROWS = 1
export const DENSITY_PX = 24
/** Height of the bar of an attack. */
export const BAR_PX = 16

interface Placed {
  readonly mark: Mark
  readonly extent: MarkExtent
  /** Everything of it but the label. */
  readonly body: Extent
}

interface LaidLane {
  readonly isDensity: boolean
  readonly rowCount: number
  readonly placed: readonly Placed[]
  readonly rows: readonly number[]
}

export function layOut(input: LayoutInput): Scene {
  const { groups, scale, actors } = input
  const lanes = groups.flatMap((group) => group.lanes)
  const findLane = laneFinder(
    lanes.map(({ lane }) => lane),
    actors,
  )
  const byLane = lanes.map((): Placed[] => [])
  for (const mark of input.marks) byLane[mark.lane]?.push(place(mark, scale))

  const laid = byLane.map((placed, index) => layLane(placed, totalOf(input.density, index), input.measure))
  const { sceneGroups, sceneLanes, heightPx } = stack(groups, laid, input.density)

  const accusedLane = (mark: Mark) => {
    const accused = mark.against[0]
    return accused === undefined ? -1 : findLane({ by: [accused], type: mark.type, source: '' })
  }
  const marks = laid.flatMap((lane, index) => {
    const room = labelRoom(lane, scale.widthPx)
    return lane.placed.flatMap(({ mark, extent, body }, at): SceneMark[] => {
      const row = lane.rows[at]!
      if (row === -1) return []
      return [
        {
          event: mark,
          lane: index,
          row,
          ...extent,
          x: (extent.x0 + extent.x1) / 2,
          y: sceneLanes[index]!.y + LANE_PAD_PX + row * ROW_PX + ROW_PX / 2,
          pointing: pointing(index, accusedLane(mark)),
          label: labelOf(mark, extent, body, room[at]!, input.measure),
        },
      ]
    })
  })
  return {
    widthPx: scale.widthPx,
    heightPx,
    groups: sceneGroups,
    lanes: sceneLanes,
    marks,
    links: layLinks(input.links, input.ends, marks, sceneLanes, findLane, scale),
  }
}

function totalOf(density: LayoutInput['density'], lane: number): number | null {
  if (density === null) return null
  const at = lane * 3
  return density.totals[at]! + density.totals[at + 1]! + density.totals[at + 2]!
}

function place(mark: Mark, scale: TimeScale): Placed {
  const extent = extentOf(mark.date, scale)
  const middle = (extent.x0 + extent.x1) / 2
  const body = {
    start: Math.min(extent.x0, middle - TARGET_PX / 2),
    end: Math.max(extent.x1, middle + TARGET_PX / 2),
  }
  return { mark, extent, body }
}

/** With labels if they fit into few rows, else without, else as counts with the marks that fit; `total` includes events that are no marks. */
function layLane(marks: readonly Placed[], total: number | null, measure: Measure): LaidLane {
  const placed = [...marks].sort((a, b) => a.body.start - b.body.start || (a.mark.id < b.mark.id ? -1 : 1))
  if (total === null || total <= placed.length) {
    const labelled = placed.map(({ mark, extent, body }) => withLabel(mark, extent, body, measure))
    for (const [extents, most] of [
      [labelled, LABELLED_ROWS],
      [placed.map(({ body }) => body), MOST_ROWS],
    ] as const) {
      const { rows, rowCount } = packRows(extents, GAP_PX, most)
      if (!rows.includes(-1)) return { isDensity: false, rowCount, placed, rows }
    }
  }
  // The most linked come first in the answer: they get the room there is.
  const { rows, rowCount } = packRows(
    marks.map(({ body }) => body),
    GAP_PX,
    DENSITY_ROWS,
  )
  return { isDensity: true, rowCount, placed: marks, rows }
}

const holdsLabel = (mark: Mark, extent: MarkExtent, width: number) =>
  isBar(mark) && extent.x1 - extent.x0 >= width + 2 * LABEL_GAP_PX

function withLabel(mark: Mark, extent: MarkExtent, body: Extent, measure: Measure): Extent {
  const width = Math.min(measure(mark.title), LABEL_MOST_PX)
  return holdsLabel(mark, extent, width) ? body : { start: body.start, end: body.end + LABEL_GAP_PX + width }
}

/** For each mark of a lane, how far to the right its row stays free. */
function labelRoom(lane: LaidLane, widthPx: number): readonly number[] {
  const room = lane.placed.map(() => 0)
  const nextStart: number[] = Array.from({ length: lane.rowCount }, () => widthPx)
  const order = lane.placed.map((_, at) => at).sort((a, b) => lane.placed[b]!.body.start - lane.placed[a]!.body.start)
  for (const at of order) {
    const row = lane.rows[at]!
    if (row === -1) continue
    room[at] = nextStart[row]! - lane.placed[at]!.body.end - 2 * LABEL_GAP_PX
    nextStart[row] = lane.placed[at]!.body.start
  }
  return room
}

function labelOf(mark: Mark, extent: MarkExtent, body: Extent, room: number, measure: Measure): SceneMark['label'] {
  if (holdsLabel(mark, extent, measure(mark.title))) return { text: mark.title, x: extent.x0 + LABEL_GAP_PX }
  const text = fitLabel(mark.title, Math.min(room, LABEL_MOST_PX), measure)
  return text === null ? null : { text, x: body.end + LABEL_GAP_PX }
}

function stack(groups: readonly LaneGroup[], laid: readonly LaidLane[], density: LayoutInput['density']) {
  const sceneGroups: SceneGroup[] = []
  const sceneLanes: SceneLane[] = []
  let y = 0
  for (const group of groups) {
    const top = y
    const headPx = group.country === null ? 0 : HEAD_PX
    y += headPx
    for (const { lane, count } of group.lanes) {
      const index = sceneLanes.length
      const height = laneHeight(laid[index]!)
      sceneLanes.push({
        key: keyOf(lane),
        lane: lane satisfies Lane,
        y,
        height,
        count,
        isDensity: laid[index]!.isDensity,
        hidden: hiddenOf(laid[index]!, totalOf(density, index)),
      })
      y += height
    }
    const { country, isFolded, count } = group
    sceneGroups.push({ country, isFolded, count, y: top, height: y - top, headPx })
    y += GROUP_GAP_PX
  }
  return { sceneGroups, sceneLanes, heightPx: y }
}

function laneHeight(lane: LaidLane): number {
  const rows = Math.max(1, lane.rowCount) * ROW_PX + 2 * LANE_PAD_PX
  return lane.isDensity ? rows + DENSITY_PX : rows
}

function hiddenOf(lane: LaidLane, total: number | null): number {
  const drawn = lane.rows.reduce((sum, row) => sum + (row === -1 ? 0 : 1), 0)
  return Math.max(0, (total ?? lane.placed.length) - drawn)
}
