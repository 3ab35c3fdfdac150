/**
 * The timeline as one SVG, as tall as its lanes:
 *
 *     title
 *     how many events of which span; filters
 *     legend
 *                  2022        2023        2024
 *     Country
 *       lane          ◆──────────▲
 *     source, licence, date of making
 */
import { isBridge } from '../../scene/links/links.ts'
import type { Scene, SceneGroup, SceneLane, SceneMark } from '../../scene/scene.ts'
import { LANE_PAD_PX, ROW_PX } from '../../scene/sizes.ts'
import { framed, linesOf, MARGIN_PX, type PictureFrame, type PictureSvg } from './picture-frame.ts'
import { type Counts, densityBars, HATCHED, link, mark, type MarkName, text } from './picture-shapes.ts'
import { element, shifted } from './svg-element.ts'

export interface LegendEntry {
  /** Symbol drawn around the origin; its width is `glyphPx`. */
  readonly glyph: string
  readonly glyphPx: number
  readonly label: string
}

export interface LaneName {
  readonly label: string
  readonly count: string
  /** Counts of events that are not drawn one by one. */
  readonly note: string | null
  readonly hue: number
  /** Whether the lane is hatched, as its actor is only said to be of the country. */
  readonly isSaid: boolean
}

export interface PictureInput extends PictureFrame {
  /** Width of the column of names; the scene takes the rest. */
  readonly namesPx: number
  readonly scene: Scene
  readonly ticks: readonly { readonly x: number; readonly label: string; readonly isMajor: boolean }[]
  readonly counts: Counts
  readonly legend: readonly LegendEntry[]
  readonly groupName: (group: SceneGroup) => Omit<LaneName, 'note' | 'isSaid'>
  readonly laneName: (lane: SceneLane) => LaneName
  readonly markName: (mark: SceneMark) => MarkName
}

const AXIS_PX = 30
/** Indentation of lane names, and the room beside them for counts. */
export const NAME_INDENT_PX = 12
export const COUNT_PX = 44

export function pictureSvg(input: PictureInput): PictureSvg {
  const { widthPx, namesPx, scene } = input
  const innerPx = widthPx - 2 * MARGIN_PX
  return framed(input, (topPx) => {
    const legend = legendRows(input, innerPx)
    const axisTop = topPx + legend.heightPx + 8
    const top = axisTop + AXIS_PX
    const svg = [
      shifted(MARGIN_PX, topPx, legend.svg),
      shifted(MARGIN_PX + namesPx, axisTop, axis(input)),
      shifted(MARGIN_PX, top, ground(input, innerPx), names(input)),
      shifted(MARGIN_PX + namesPx, top, plot(input)),
    ].join('')
    const breaks = breaksIn(scene).map((at) => Math.round(at + top))
    return { svg, heightPx: top + scene.heightPx - topPx, breaks }
  })
}

/** Returns the positions above each group, lane, and row but the first of a lane. */
function breaksIn({ groups, lanes }: Scene): readonly number[] {
  const heads = new Map(groups.map((group) => [group.y + group.headPx, group.y]))
  return lanes.flatMap(({ y, height, isDensity }) => {
    const rows = isDensity ? 1 : Math.round((height - 2 * LANE_PAD_PX) / ROW_PX)
    const within = Array.from({ length: rows - 1 }, (_, row) => y + LANE_PAD_PX + (row + 1) * ROW_PX)
    return [heads.get(y) ?? y, ...within]
  })
}

/** Lays legend entries out in rows; also of the overview's picture. */
export function legendRows(
  { legend, measure, colours }: Pick<PictureInput, 'legend' | 'measure' | 'colours'>,
  roomPx: number,
) {
  const rowPx = 24
  let x = 0
  let row = 0
  const entries = legend.map(({ glyph, glyphPx, label }) => {
    const textPx = glyphPx === 0 ? 0 : glyphPx + 8
    const width = textPx + measure(label) * 1.04 + 22
    if (x > 0 && x + width > roomPx) {
      x = 0
      row++
    }
    const at = shifted(
      x,
      row * rowPx + rowPx / 2,
      shifted(glyphPx / 2, 0, glyph),
      text(label, textPx, 4.5, { 'font-size': 12.5, fill: colours.ink }),
    )
    x += width
    return at
  })
  return { svg: entries.join(''), heightPx: (row + 1) * rowPx }
}

/** Half the width of the widest tick label. */
const EDGE_PX = 24

function axis({ ticks, scene, colours }: PictureInput): string {
  return ticks
    .map(({ x, label, isMajor }) =>
      text(label, x, 20, {
        'font-size': 12.5,
        'text-anchor': x < EDGE_PX ? 'start' : x > scene.widthPx - EDGE_PX ? 'end' : 'middle',
        ...(isMajor ? { fill: colours.ink, 'font-weight': 600 } : { fill: colours.quiet }),
      }),
    )
    .join('')
}

/** Draws the background of the groups, and hatches the lanes of what is only attributed. */
function ground({ scene, groupName, laneName, colours }: PictureInput, innerPx: number): string {
  const hatched = scene.lanes
    .filter((lane) => laneName(lane).isSaid)
    .map(({ y, height }) => element('rect', { y, width: innerPx, height, fill: HATCHED, opacity: 0.6 }))
  const tints = scene.groups.map((group) =>
    group.country === null
      ? ''
      : element('rect', {
          y: group.y,
          width: innerPx,
          height: group.height,
          fill: colours.hues[groupName(group).hue]!,
          opacity: 0.05,
        }),
  )
  return [...tints, ...hatched].join('')
}

const LINE_PX = 14.5

function names(input: PictureInput): string {
  const { scene, colours, namesPx, groupName, laneName } = input
  const groups = scene.groups.map((group) => {
    if (group.country === null) return ''
    const { label, count, hue } = groupName(group)
    const style = { 'font-size': 13.5, 'font-weight': 600, fill: colours.hues[hue]! }
    return text(`${label} ${count}`, 8, group.y + 19, style)
  })
  const lanes = scene.lanes.map((lane) => {
    const { label, count, note, hue } = laneName(lane)
    const room = namesPx - NAME_INDENT_PX - COUNT_PX
    const lines = linesOf(label, room, 13, input)
    // A lane of one row has room for two lines that stand close.
    const first = lane.y + (lines.length > 1 ? 14.5 : 19)
    const drawn = lines.map((line, at) =>
      text(line, NAME_INDENT_PX + 8, first + at * LINE_PX, { 'font-size': 13, fill: colours.ink }),
    )
    return [
      element('rect', {
        x: NAME_INDENT_PX - 2,
        y: lane.y + 6,
        width: 3,
        height: lane.height - 12,
        fill: colours.hues[hue]!,
      }),
      ...drawn,
      text(count, namesPx - 12, lane.y + 19, { 'font-size': 12.5, 'text-anchor': 'end', fill: colours.quiet }),
      note === null
        ? ''
        : text(note, NAME_INDENT_PX + 8, first + lines.length * LINE_PX, { 'font-size': 12, fill: colours.quiet }),
    ].join('')
  })
  return [...groups, ...lanes].join('')
}

function plot({ scene, ticks, counts, colours, laneName, markName }: PictureInput): string {
  const grid = ticks.map(({ x, isMajor }) =>
    element('line', { x1: x, x2: x, y1: 0, y2: scene.heightPx, stroke: isMajor ? colours.faint : colours.rule }),
  )
  const density = scene.lanes.map((lane, at) =>
    lane.isDensity ? densityBars(lane, at, counts, scene.widthPx, colours.hues[laneName(lane).hue]!) : '',
  )
  const marks = scene.marks.map((one) => {
    return mark(one, markName(one), colours)
  })
  return [...grid, ...density, ...scene.links.filter(isBridge).map((one) => link(one, colours)), ...marks].join('')
}
