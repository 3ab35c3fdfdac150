/** Answers + span + size → the scene. */
import { groupBy } from '../base/group-by.ts'
import type { Density, Link, LinkEnd, Mark } from '../engine/query.ts'
import type { Actor } from '../model/event.ts'
import { fitLabel, type Measure } from './labels.ts'
import { laneFinder, type LaneGroup } from './lanes.ts'
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
  /** Where the dataset begins and ends: no label runs beyond, one that would stands on the other side of its mark. */
  readonly leftEdgePx: number
  readonly rightEdgePx: number
  /** Height of what is seen at once: few lanes may grow to fill it. */
  readonly roomPx: number
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
/** Rows a lane may always grow to, with labels and without, before what has no room is shown as counts. */
const LABELLED_ROWS = 3
const LEAST_ROWS = 5
const MOST_ROWS = 24
/** Height of the counts below the marks. */
export const DENSITY_PX = 24
/** Height of the bar of an attack. */
export const BAR_PX = 16

/** Where a label has its place: on the bar, or beside the mark. */
type LabelSide = 'on' | 'left' | 'right'

interface Placed {
  readonly mark: Mark
  readonly extent: MarkExtent
  /** Everything of it but the label. */
  readonly body: Extent
  readonly side: LabelSide
  /** Width that the label may take. */
  readonly labelPx: number
}

/** How many rows a lane may take in each way of showing it. */
interface RowBudget {
  readonly labelled: number
  readonly bare: number
  readonly density: number
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
  for (const mark of input.marks) byLane[mark.lane]?.push(place(mark, input))

  const budget = rowBudget(input.roomPx, lanes.length)
  const laid = byLane.map((placed, index) => layLane(placed, totalOf(input.density, index), budget))
  const { sceneGroups, sceneLanes, heightPx } = stack(groups, laid, input.density)

  const accusedLane = (mark: Mark) => {
    const accused = mark.against[0]
    return accused === undefined ? -1 : findLane({ by: [accused], type: mark.type, source: '' })
  }
  const marks = laid.flatMap((lane, index) => {
    const room = labelRoom(lane, scale.widthPx)
    return lane.placed.flatMap((placed, at): SceneMark[] => {
      const { mark, extent } = placed
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
          label: labelOf(placed, room[at]!, input.measure),
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

/** Few lanes share the room that is seen at once; many keep to few rows each and scroll. */
function rowBudget(roomPx: number, lanes: number): RowBudget {
  const rows = Math.floor(roomPx / Math.max(1, lanes) / ROW_PX) - 1
  const bare = Math.min(MOST_ROWS, Math.max(LEAST_ROWS, rows))
  return { bare, labelled: Math.max(LABELLED_ROWS, rows), density: Math.min(MOST_ROWS, Math.max(1, rows - 1)) }
}

function totalOf(density: LayoutInput['density'], lane: number): number | null {
  if (density === null) return null
  const at = lane * 3
  return density.totals[at]! + density.totals[at + 1]! + density.totals[at + 2]!
}

function place(mark: Mark, { scale, leftEdgePx, rightEdgePx, measure }: LayoutInput): Placed {
  const extent = extentOf(mark.date, scale)
  const middle = (extent.x0 + extent.x1) / 2
  const body = {
    start: Math.min(extent.x0, middle - TARGET_PX / 2),
    end: Math.max(extent.x1, middle + TARGET_PX / 2),
  }
  const whole = measure(mark.title)
  const fitsOn = isBar(mark) && extent.x1 - extent.x0 >= whole + 2 * LABEL_GAP_PX
  const roomRight = rightEdgePx - body.end - LABEL_GAP_PX
  const roomLeft = body.start - LABEL_GAP_PX - leftEdgePx
  const wanted = Math.min(whole, LABEL_MOST_PX)
  const isRight = roomRight >= wanted || roomRight >= roomLeft
  const labelPx = Math.max(0, Math.min(wanted, isRight ? roomRight : roomLeft))
  return { mark, extent, body, side: fitsOn ? 'on' : isRight ? 'right' : 'left', labelPx }
}

/** With labels if they fit into few rows, else without, else as counts with the marks that fit; `total` includes events that are no marks. */
function layLane(marks: readonly Placed[], total: number | null, budget: RowBudget): LaidLane {
  const placed = [...marks].sort((a, b) => a.body.start - b.body.start || (a.mark.id < b.mark.id ? -1 : 1))
  if (total === null || total <= placed.length) {
    for (const [extents, most] of [
      [placed.map(withLabel), budget.labelled],
      [placed.map(({ body }) => body), budget.bare],
    ] as const) {
      const { rows, rowCount } = packRows(extents, GAP_PX, most)
      if (!rows.includes(-1)) return { isDensity: false, rowCount, placed, rows }
    }
  }
  // The most linked come first in the answer: they get the room there is.
  const { rows, rowCount } = packRows(
    marks.map(({ body }) => body),
    GAP_PX,
    budget.density,
  )
  return { isDensity: true, rowCount, placed: marks, rows }
}

function withLabel({ body, side, labelPx }: Placed): Extent {
  const reach = labelPx + LABEL_GAP_PX
  return {
    start: side === 'left' ? body.start - reach : body.start,
    end: side === 'right' ? body.end + reach : body.end,
  }
}

/** For each mark of a lane, how far its row stays free on the side of its label, to the next mark or label. */
function labelRoom(lane: LaidLane, widthPx: number): readonly number[] {
  const room = lane.placed.map(() => 0)
  const inOrder = lane.placed.map((_, at) => at).filter((at) => lane.rows[at] !== -1)
  inOrder.sort((a, b) => lane.placed[a]!.body.start - lane.placed[b]!.body.start)
  const rows = groupBy(inOrder, (at) => lane.rows[at]!)
  for (const row of rows.values()) {
    let free = 0
    for (const [place, at] of row.entries()) {
      const { body, side, labelPx } = lane.placed[at]!
      const next = lane.placed[row[place + 1] ?? -1]
      if (side === 'left') room[at] = body.start - free - 2 * LABEL_GAP_PX
      // A gap between a label on the right and one on the left of the next mark goes to the first.
      if (side === 'right') room[at] = (next?.body.start ?? widthPx) - body.end - 2 * LABEL_GAP_PX
      free = side === 'right' ? body.end + LABEL_GAP_PX + Math.min(room[at]!, labelPx) : body.end
    }
  }
  return room
}

function labelOf({ mark, extent, body, side, labelPx }: Placed, room: number, measure: Measure): SceneMark['label'] {
  if (side === 'on') return { text: mark.title, x: extent.x0 + LABEL_GAP_PX, anchor: 'start' }
  const text = fitLabel(mark.title, Math.min(room, labelPx), measure)
  if (text === null) return null
  return side === 'right'
    ? { text, x: body.end + LABEL_GAP_PX, anchor: 'start' }
    : { text, x: body.start - LABEL_GAP_PX, anchor: 'end' }
}

function stack(groups: readonly LaneGroup[], laid: readonly LaidLane[], density: LayoutInput['density']) {
  const sceneGroups: SceneGroup[] = []
  const sceneLanes: SceneLane[] = []
  let y = 0
  for (const group of groups) {
    const top = y
    const headPx = group.country === null ? 0 : HEAD_PX
    y += headPx
    for (const { key, lane, count } of group.lanes) {
      const index = sceneLanes.length
      const height = laneHeight(laid[index]!)
      sceneLanes.push({
        key,
        lane,
        y,
        height,
        count,
        isDensity: laid[index]!.isDensity,
        hidden: hiddenOf(laid[index]!, totalOf(density, index)),
      })
      y += height
    }
    const { key, country, isFolded, count } = group
    sceneGroups.push({ key, country, isFolded, count, y: top, height: y - top, headPx })
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
