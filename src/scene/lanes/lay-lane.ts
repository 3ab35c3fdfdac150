/** Packs the marks of one lane into rows, with their labels. */
import { groupBy } from '../../base/group-by.ts'
import type { Mark } from '../../engine/query.ts'
import type { EventType } from '../../model/event.ts'
import { fitLabel, type Measure } from '../labels/labels.ts'
import { extentOf, isBar, type MarkExtent } from './mark.ts'
import { packRows, type Extent } from './pack.ts'
import type { TimeScale } from '../scale.ts'
import type { SceneLabel } from '../scene.ts'
import { DENSITY_PX, GAP_PX, LABEL_GAP_PX, LABEL_MOST_PX, LANE_PAD_PX, ROW_PX, TARGET_PX } from '../sizes.ts'

/** Position of a label: on the bar, or beside the mark. */
type LabelSide = 'on' | 'left' | 'right'

export interface Placed {
  readonly mark: Mark
  readonly extent: MarkExtent
  /** Extent in pixels of everything but the label. */
  readonly body: Extent
  readonly side: LabelSide
  /** Maximum width of the label in pixels. */
  readonly labelPx: number
}

/** Maximum number of rows of a lane, for each way to show it. */
export interface RowBudget {
  readonly labelled: number
  readonly bare: number
  /** Maximum number of rows for marks above the counts. */
  readonly density: number
}

export interface LaidLane {
  readonly isDensity: boolean
  readonly rowCount: number
  readonly placed: readonly Placed[]
  /** Row of each placed mark; -1 for a mark that is only counted. */
  readonly rows: readonly number[]
}

/** The scale, and the edges of the dataset beyond which no label runs. */
export interface LanePlacing {
  readonly scale: TimeScale
  readonly leftEdgePx: number
  readonly rightEdgePx: number
  readonly measure: Measure
  /** Maximum width of a label in pixels; defaults to `LABEL_MOST_PX`. */
  readonly labelMostPx?: number
}

/** Number of rows that every lane may use, with labels and without, before marks without room are shown as counts. */
const LABELLED_ROWS = 3
const LEAST_ROWS = 5
/** Number of rows that a lane may use if there are few lanes. Two such lanes still fit on one screen. */
const FEW_LANES = 30
const LEAST_OF_FEW = { bare: 10, density: 6 }
const MOST_ROWS = 24
/** Rows of a lane if there are very many lanes, all of the same height. */
export const COMPACT: RowBudget = { labelled: 2, bare: 2, density: 1 }

/**
 * Distributes the visible height: few lanes share it and leave to others what they do not need; many lanes have few
 * rows each and scroll. `needs` are the rows each lane would take with all labels.
 */
export function rowBudget(roomPx: number, needs: readonly number[]): RowBudget {
  const rows = levelOf(Math.floor((roomPx - needs.length * 2 * LANE_PAD_PX) / ROW_PX), needs)
  const least = needs.length <= FEW_LANES ? LEAST_OF_FEW : { bare: LEAST_ROWS, density: 1 }
  return {
    labelled: Math.max(LABELLED_ROWS, rows),
    bare: Math.min(MOST_ROWS, Math.max(least.bare, rows)),
    density: Math.min(MOST_ROWS, Math.max(least.density, rows - 1)),
  }
}

/** Returns the height up to which every lane may be filled so that together they take at most `room`. */
function levelOf(room: number, needs: readonly number[]): number {
  let left = room
  const rising = [...needs].sort((a, b) => a - b)
  for (const [at, need] of rising.entries()) {
    const share = Math.floor(left / (rising.length - at))
    if (need > share) return share
    left -= need
  }
  return Infinity
}

/**
 * Lays out a lane that shows everything with labels, in as many rows as necessary; `null` if some of its `total` events
 * are not among the marks.
 */
export function layLabelled(marks: readonly Placed[], total: number): LaidLane | null {
  if (total > marks.length) return null
  const placed = inTime(marks)
  return { isDensity: false, placed, ...packRows(placed.map(withLabel), GAP_PX, Infinity) }
}

/** Counts the rows that a lane needs to show every mark with its label. */
export const rowsWanted = (labelled: LaidLane | null) => Math.min(MOST_ROWS, labelled?.rowCount ?? MOST_ROWS)

const inTime = (marks: readonly Placed[]) =>
  [...marks].sort((a, b) => a.body.start - b.body.start || (a.mark.id < b.mark.id ? -1 : 1))

export function place(
  mark: Mark,
  { scale, leftEdgePx, rightEdgePx, measure, labelMostPx = LABEL_MOST_PX }: LanePlacing,
): Placed {
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
  const wanted = Math.min(whole, labelMostPx)
  const isRight = roomRight >= wanted || roomRight >= roomLeft
  const labelPx = Math.max(0, Math.min(wanted, isRight ? roomRight : roomLeft))
  return { mark, extent, body, side: fitsOn ? 'on' : isRight ? 'right' : 'left', labelPx }
}

/**
 * Lays out the lane with labels (as `labelled` is) if they fit into few rows, else without labels, else as counts with
 * the marks that fit.
 */
export function layLane(
  marks: readonly Placed[],
  labelled: LaidLane | null,
  budget: RowBudget,
  selected: string | null = null,
): LaidLane {
  if (labelled && labelled.rowCount <= budget.labelled) return labelled
  const named = namedOf(marks)
  const nameSome = (one: Placed) => (named.has(one) ? withLabel(one) : one.body)
  if (labelled) {
    const { placed } = labelled
    for (const extents of [placed.map(nameSome), placed.map(({ body }) => body)]) {
      const { rows, rowCount } = packRows(extents, GAP_PX, budget.bare)
      if (!rows.includes(-1)) return { isDensity: false, rowCount, placed, rows }
    }
  }
  // The most linked come first in the answer: they get the room there is, after the selected one.
  const first = marks.filter(({ mark }) => mark.id === selected)
  const placed = [...first, ...marks.filter(({ mark }) => mark.id !== selected)]
  return { isDensity: true, placed, ...packRows(placed.map(nameSome), GAP_PX, budget.density) }
}

/** Maximum number of statements of a lane that keep room for their labels if not all labels fit. */
const NAMED = 4

/** Chooses the most linked statements, answers first, so that who answered can be read wherever possible. */
function namedOf(marks: readonly Placed[]): ReadonlySet<Placed> {
  const said = (type: EventType) => marks.filter(({ mark }) => mark.type === type)
  return new Set([...said('rebuttal').slice(0, NAMED / 2), ...said('accusation')].slice(0, NAMED))
}

function withLabel({ body, side, labelPx }: Placed): Extent {
  const reach = labelPx + LABEL_GAP_PX
  return {
    start: side === 'left' ? body.start - reach : body.start,
    end: side === 'right' ? body.end + reach : body.end,
  }
}

/** Returns for each mark of a lane how far its row is free on the side of its label, up to the next mark or label. */
export function labelRoom(lane: LaidLane, widthPx: number): readonly number[] {
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

export function labelOf(
  { mark, extent, body, side, labelPx }: Placed,
  room: number,
  measure: Measure,
): SceneLabel | null {
  if (side === 'on') return { text: mark.title, x: extent.x0 + LABEL_GAP_PX, anchor: 'start' }
  const text = fitLabel(mark.title, Math.min(room, labelPx), measure)
  if (text === null) return null
  return side === 'right'
    ? { text, x: body.end + LABEL_GAP_PX, anchor: 'start' }
    : { text, x: body.start - LABEL_GAP_PX, anchor: 'end' }
}

export function laneHeight(lane: LaidLane): number {
  const rows = Math.max(1, lane.rowCount) * ROW_PX + 2 * LANE_PAD_PX
  return lane.isDensity ? rows + DENSITY_PX : rows
}
