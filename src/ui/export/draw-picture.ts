/** Queries and draws a picture: everything from the queries to the text of the SVG. */
import type { Words } from '../../i18n/words.ts'
import type { Lane } from '../../engine/query.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import { clamp } from '../../base/clamp.ts'
import { greatest } from '../../scene/lanes/density-image.ts'
import { SAID_BOX } from '../../scene/lanes/glyph.ts'
import { laneFinder, type LaneGroup } from '../../scene/lanes/lanes.ts'
import { layOut, type LayoutInput } from '../../scene/layout.ts'
import type { LanePlacing } from '../../scene/lanes/lay-lane.ts'
import { timeScale } from '../../scene/scale.ts'
import type { Scene, SceneGroup, SceneLane, SceneMark } from '../../scene/scene.ts'
import { ticksOf } from '../../scene/ticks.ts'
import { askPicture, type Picture, type Run } from '../../view/picture.ts'
import type { View } from '../../view/view.ts'
import type { OpenDataset } from '../context/dataset.ts'
import { valueLabel } from '../events/value-label.ts'
import { laneHue } from '../events/lane-hue.ts'
import { isSaidLane, isSaidMark } from '../events/said-lane.ts'
import { measureLabel } from '../widgets/measure-label.ts'
import { groupsOf, lanesQueryOf, type LaneView } from '../context/use-picture.ts'
import { coloursOf, type PictureTheme } from './colours-of.ts'
import { fontsOf } from './fonts-of.ts'
import { element } from './svg-element.ts'
import { glyph, HATCHED, linkLine, type Counts, type PictureColours } from './picture-shapes.ts'
import { MARGIN_PX, type PictureSvg } from './picture-frame.ts'
import { PICTURE_FAMILY, wordsAround } from './words-around.ts'
import { COUNT_PX, NAME_INDENT_PX, pictureSvg, type LaneName, type LegendEntry } from './picture-svg.ts'

export interface PictureOrder {
  readonly dataset: OpenDataset
  readonly words: Words
  readonly view: LaneView & Pick<View, 'visibleSpan'>
  readonly widthPx: number
  readonly theme: PictureTheme
  /** Address at which the same view opens; `null` if the dataset exists only in this page. */
  readonly address: string | null
  readonly signal: AbortSignal
}

/** Maximum number of events drawn one by one; beyond it, lanes show counts. */
const MOST_MARKS = 3000
/** Minimum distance in pixels between ticks: the widest label and some space. */
const TICK_PX = 64
const LEAST_NAMES_PX = 150
/** Maximum width of the column of names, as a share of the picture's width. */
const MOST_NAMES = 0.2

export async function drawPicture(order: PictureOrder): Promise<PictureSvg> {
  const { dataset, words, view, widthPx, theme, signal } = order
  const { engine, actors } = dataset
  const run: Run = (query) => engine.run(query, signal)
  const { lanes: summaries } = await run<'lanes'>(lanesQueryOf(view.lanes, view.filter))
  const groups = groupsOf(summaries, actors, view)
  const lanes = groups.flatMap((group) => group.lanes.map(({ lane }) => lane))
  const span = view.visibleSpan ?? dataset.home
  const names = namesOf(order, lanes)
  const namesPx = columnOf(groups, names.label, widthPx)
  const plotPx = widthPx - 2 * MARGIN_PX - namesPx
  const request = { filter: view.filter, lanes, span, columns: Math.round(plotPx / 3), mostMarks: MOST_MARKS }
  const picture = await askPicture(request, run)
  const layer = {
    ...picture,
    groups,
    range: { from: 0, to: lanes.length },
    findLane: laneFinder(lanes, actors, view.filter.attributed),
  }
  const scene = layWhole(layer, plotPx)
  const colours = coloursOf(theme)
  const said = wordsOf(order, await run<'count'>({ kind: 'count', filter: view.filter }), picture)
  const input = {
    ...said,
    widthPx: Math.round(widthPx + scene.widthPx - plotPx),
    namesPx,
    scene,
    ticks: ticksOf(timeScale(span, scene.widthPx), TICK_PX).map(({ instant, xPx, unit, isMajor }) => ({
      x: xPx,
      label: words.tick(instant, unit, isMajor),
      isMajor,
    })),
    counts: countsOf(picture, scene),
    legend: legendOf(
      words,
      colours,
      scene.lanes.some((lane) => names.laneName(lane).isSaid) ||
        scene.marks.some((mark) => names.markName(mark).isSaid),
    ),
    ...names,
    colours,
    family: PICTURE_FAMILY,
    measure: measureLabel,
  }
  // Drawn once without the fonts, to know which characters they are needed for.
  return pictureSvg({ ...input, fonts: await fontsOf(pictureSvg({ ...input, fonts: '' }).svg, signal) })
}

/** Maximum number of attempts, and factor, by which a picture is widened so that no title is cut. */
const MOST_TRIES = 6
const WIDER = 1.12

/** Draws the picture at least this wide. No title is cut, except in lanes that show counts. */
function layWhole(picture: Omit<LayoutInput, keyof LanePlacing | 'roomPx'> & Picture, leastPx: number): Scene {
  for (let plotPx = leastPx, tries = 0; ; plotPx *= WIDER, tries++) {
    const scene = layOut({
      ...picture,
      scale: timeScale(picture.span, plotPx),
      leftEdgePx: 0,
      rightEdgePx: plotPx,
      // Every lane may grow to as many rows as it needs.
      roomPx: Infinity,
      labelMostPx: Infinity,
      measure: measureLabel,
    })
    const isCut = ({ event, label, lane }: SceneMark) => label?.text !== event.title && !scene.lanes[lane]!.isDensity
    if (tries === MOST_TRIES || !scene.marks.some(isCut)) return scene
  }
}

/**
 * Returns the width of the longest lane name, within a limit; longer names take the two lines that every lane has room
 * for.
 */
function columnOf(
  groups: readonly LaneGroup[],
  label: (lane: Pick<SceneLane, 'lane'>) => string,
  widthPx: number,
): number {
  const widest = Math.max(0, ...groups.flatMap(({ lanes }) => lanes.map((lane) => measureLabel(label(lane))))) * 1.1
  const beside = NAME_INDENT_PX + 8 + COUNT_PX
  const most = Math.max(widthPx * MOST_NAMES, widest * 0.6 + beside)
  return Math.round(clamp(widest + beside, LEAST_NAMES_PX, most))
}

function namesOf({ dataset, words, view }: PictureOrder, lanes: readonly Lane[]) {
  const { t, number, date } = words
  const { hues, actors } = dataset
  const { attributed } = view.filter
  // A folded country has the name of its group.
  const isFolded = ({ lane }: Pick<SceneLane, 'lane'>) => lane.field === 'country'
  const label = (row: Pick<SceneLane, 'lane'>) =>
    isFolded(row) ? '' : valueLabel(row.lane.field, row.lane.value, words, dataset)
  return {
    label,
    groupName: ({ country, count }: SceneGroup) => ({
      label: valueLabel('country', country ?? '', words, dataset),
      count: number(count),
      hue: hues.ofCountry(country ?? ''),
    }),
    laneName: (lane: SceneLane): LaneName => ({
      label: label(lane),
      count: isFolded(lane) ? '' : number(lane.count),
      note: lane.isDensity && lane.hidden > 0 ? t.timeline.asDensity(number(lane.hidden)) : null,
      hue: laneHue(lane.lane, hues),
      isSaid: isSaidLane(lane.lane, actors, attributed),
    }),
    markName: ({ event, lane }: SceneMark) => ({
      name: t.timeline.markName(t.types[event.type].one, event.title, date(event.date)),
      hue: hues.ofActor(event.by[0]),
      isSaid: isSaidMark(lanes[lane]!, event.by, actors, attributed),
    }),
  }
}

function wordsOf(order: PictureOrder, { shown }: { readonly shown: number }, { density, span }: Picture) {
  const { t, number } = order.words
  const drawn = density.totals.reduce((sum, total) => sum + total, 0)
  const { title, filters, foot } = wordsAround(order, order.view.filter)
  return { title, under: [t.export.inSpan(number(drawn), number(shown), order.words.span(span)), ...filters], foot }
}

function countsOf({ density: { counts }, columns }: Picture, { lanes }: Scene): Counts {
  const counted = lanes.flatMap(({ isDensity }, at) => (isDensity ? [at] : []))
  return { counts, columns, most: greatest(counts, columns, counted) }
}

function legendOf({ t }: Words, colours: PictureColours, isHatched: boolean): readonly LegendEntry[] {
  const { ink, line, paper } = colours
  const notes = { accusation: t.timeline.legendPoints, attack: t.timeline.legendAttack, rebuttal: null }
  const line30 = (kind: 'about' | 'respondsTo') => linkLine('M-15 0H15', kind, line, 1)
  return [
    ...EVENT_TYPES.map((type) => ({
      glyph: glyph(type, 'up', ink, paper),
      glyphPx: 16,
      label: notes[type] === null ? t.types[type].one : t.remark(t.types[type].one, notes[type]),
    })),
    { glyph: line30('about'), glyphPx: 30, label: t.timeline.legendAbout },
    { glyph: line30('respondsTo'), glyphPx: 30, label: t.timeline.legendResponds },
    { glyph: '', glyphPx: 0, label: t.timeline.legendColour },
    ...(isHatched
      ? [{ glyph: element('rect', { ...SAID_BOX, fill: HATCHED }), glyphPx: 22, label: t.timeline.legendHatched }]
      : []),
  ]
}
