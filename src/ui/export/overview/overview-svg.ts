/**
 * The overview as one SVG, for `draw-overview.ts`:
 *
 *     China accused Taiwan 24 times. Taiwan answered 6 …
 *     China accused Taiwan   ▶▶▷▷▷   Taiwan answered 2 of 5
 *     key
 *     China said         ▼  ▽
 *                    2023 ─ 2024
 *     Taiwan said           ◆
 */
import { type KindCounts, RESPONSE_KINDS } from '../../../engine/query.ts'
import type { Instant } from '../../../model/dates/time.ts'
import { axisOf, type AxisLabel } from '../../../scene/overview/axis.ts'
import type { Bridge, Point } from '../../../scene/overview/bridges.ts'
import { placeOf } from '../../../scene/overview/columns.ts'
import type { OverviewScene } from '../../../scene/overview/layout.ts'
import type { StatementKind } from '../../../scene/overview/statements.ts'
import { STRIPS, type Strip } from '../../../scene/overview/strips.ts'
import type { UnitMark } from '../../../scene/overview/units.ts'
import { diamond, triangle } from '../../../scene/overview/unit-shapes.ts'
import { framed, linesOf, MARGIN_PX, type PictureFrame, type PictureSvg } from '../picture-frame.ts'
import { type PictureColours, text } from '../picture-shapes.ts'
import { legendRows } from '../picture-svg.ts'
import { element, escaped, shifted } from '../svg-element.ts'

export interface PairLine {
  readonly who: string
  readonly met: string
  readonly kinds: KindCounts
  readonly hue: number
}

export interface OverviewPicture extends PictureFrame {
  /** The finding, one sentence per side. */
  readonly finding: string
  readonly pairs: readonly PairLine[]
  readonly legend: readonly { readonly kind: StatementKind; readonly label: string }[]
  /** `null` if nothing has a date. */
  readonly scene: OverviewScene | null
  readonly strips: Readonly<Record<Strip, { readonly name: string; readonly hue: number }>>
  readonly tick: (label: AxisLabel) => string
  readonly markName: (mark: UnitMark) => string
  readonly hueOf: (side: string) => number
  /** Instant after which the author looked for nothing; `null` if that is not stated. */
  readonly coversUntil: Instant | null
  /** Says how many events have no place on the axis; empty if all have one. */
  readonly undated: string
}

const PAIR_PX = 24
const STEP_PX = 12
/** More marks than these in a row are drawn as bars, as on the screen. */
const ROW_UNITS = 60
const BAR_PX = 420

export function overviewSvg(input: OverviewPicture): PictureSvg {
  const { widthPx, colours, scene } = input
  const innerPx = widthPx - 2 * MARGIN_PX
  return framed(input, (topPx) => {
    const parts: string[] = []
    let y = topPx
    for (const line of linesOf(input.finding, innerPx, 18, input)) {
      y += 25
      parts.push(text(line, MARGIN_PX, y, { 'font-size': 18, 'font-weight': 600, fill: colours.ink }))
    }
    y += 14
    parts.push(shifted(MARGIN_PX, y, pairLines(input)))
    y += input.pairs.length * PAIR_PX + 16
    const pictureTop = Math.round(y)
    const entries = input.legend.map(({ kind, label }) => ({ glyph: keyGlyph(kind, colours), glyphPx: 12, label }))
    const legend = legendRows({ ...input, legend: entries }, innerPx)
    parts.push(shifted(MARGIN_PX, y, legend.svg))
    y += legend.heightPx + 10
    if (scene) {
      parts.push(
        shifted(MARGIN_PX, y, strips(input, scene), uncovered(input, scene), axis(input, scene), events(input, scene)),
      )
      y += scene.strips.heightPx
    }
    if (input.undated !== '') {
      y += 20
      parts.push(text(input.undated, MARGIN_PX, y, { 'font-size': 12.5, fill: colours.quiet }))
    }
    return { svg: parts.join(''), heightPx: y - topPx, breaks: [pictureTop] }
  })
}

function pairLines({ pairs, colours, measure }: OverviewPicture): string {
  const most = Math.max(1, ...pairs.map(({ kinds }) => totalIn(kinds)))
  const whoPx = Math.max(...pairs.map(({ who }) => measure(who)), 0) * 1.12 + 16
  const unitsPx = most > ROW_UNITS ? BAR_PX : most * STEP_PX
  return pairs
    .map(({ who, met, kinds, hue }, at) => {
      const y = at * PAIR_PX + PAIR_PX / 2
      const colour = colours.hues[hue]!
      return [
        text(who, 0, y + 4.5, { 'font-size': 13.5, fill: colours.ink }),
        shifted(whoPx, y, most > ROW_UNITS ? bar(kinds, most, colour, colours) : units(kinds, colour, colours)),
        text(met, whoPx + unitsPx + 16, y + 4.5, { 'font-size': 13, fill: colours.quiet }),
      ].join('')
    })
    .join('')
}

function units(kinds: KindCounts, colour: string, colours: PictureColours): string {
  const all = RESPONSE_KINDS.flatMap((kind, place) => Array.from({ length: kinds[place]! }, () => kind))
  return all
    .map((kind, at) =>
      element('path', {
        d: `M${at * STEP_PX + 1} -4.5L${at * STEP_PX + 10} 0L${at * STEP_PX + 1} 4.5Z`,
        ...styleOf(kind, colour, colours),
      }),
    )
    .join('')
}

function bar(kinds: KindCounts, most: number, colour: string, colours: PictureColours): string {
  let x = 0
  return RESPONSE_KINDS.map((kind, place) => {
    const width = (kinds[place]! / most) * BAR_PX
    const part = width === 0 ? '' : element('rect', { x, y: -5, width, height: 10, ...styleOf(kind, colour, colours) })
    x += width
    return part
  }).join('')
}

const totalIn = (kinds: KindCounts) => kinds.reduce((sum, count) => sum + count, 0)

/** Fill and outline of a mark: filled if it was answered, outlined if not, dotted if nobody searched. */
function styleOf(kind: StatementKind, colour: string, { paper }: PictureColours): Record<string, string | number> {
  const outline = { stroke: colour, 'stroke-width': 1.3, 'stroke-linejoin': 'round' }
  switch (kind) {
    case 'answered':
      return { ...outline, fill: colour }
    case 'none-found':
      return { ...outline, fill: paper }
    case 'not-sought':
      return { ...outline, fill: paper, 'stroke-dasharray': '1.4 1.8' }
    case 'nobody':
      return { ...outline, fill: paper, 'stroke-width': 0.8, 'stroke-dasharray': '4 1.5' }
    case 'answer':
      // Half see-through rather than mixed, which not every program that reads SVG can do.
      return { ...outline, fill: colour, 'fill-opacity': 0.55 }
    case 'comment':
      return { ...outline, fill: paper, 'stroke-width': 0.9 }
  }
}

function keyGlyph(kind: StatementKind, colours: PictureColours): string {
  const d = kind === 'answer' || kind === 'comment' ? diamond(5.5) : 'M-5 -4H5L0 4.5Z'
  return element('path', { d, ...styleOf(kind, colours.quiet, colours) })
}

function strips({ strips: said, colours }: OverviewPicture, { strips: { places }, widthPx }: OverviewScene): string {
  return STRIPS.filter((strip) => places[strip].bottomPx - places[strip].topPx > 8)
    .map((strip) => {
      const { topPx, bottomPx } = places[strip]
      const { name, hue } = said[strip]
      const colour = colours.hues[hue]!
      const ground = { y: topPx, width: widthPx, height: bottomPx - topPx, fill: colour, opacity: 0.06 }
      const y = strip === 'others' ? topPx + 15 : (topPx + bottomPx) / 2 + 4
      return [
        strip === 'others' ? '' : element('rect', ground),
        text(name, 8, y, { 'font-size': 12.5, 'font-weight': 600, fill: colour }),
      ].join('')
    })
    .join('')
}

/** A dashed edge where the author stopped looking, and hatching after it. */
function uncovered({ coversUntil, colours }: OverviewPicture, { time, strips, widthPx }: OverviewScene): string {
  const x = coversUntil === null ? null : placeOf(time, coversUntil)
  if (x === null) return ''
  const { heightPx: height } = strips
  const pattern = {
    id: 'uncovered',
    width: 8,
    height: 8,
    patternUnits: 'userSpaceOnUse',
    patternTransform: 'rotate(45)',
  }
  return [
    element('pattern', pattern, element('line', { y2: 8, stroke: colours.rule })),
    element('rect', { x, width: Math.max(0, widthPx - x), y: 0, height, fill: 'url(#uncovered)' }),
    element('line', { x1: x, x2: x, y1: 0, y2: height, stroke: colours.quiet, 'stroke-dasharray': '3 3' }),
  ].join('')
}

function axis({ tick, colours }: OverviewPicture, { time, strips: { axis, heightPx } }: OverviewScene): string {
  const { labels, lines } = axisOf(time)
  const middle = (axis.topPx + axis.bottomPx) / 2
  const { foldXPx } = time
  return [
    ...lines.map((x) => element('line', { x1: x, x2: x, y1: 0, y2: heightPx, stroke: colours.faint })),
    ...labels.map((label) => {
      const isQuiet = label.anchor === 'middle' || label.label.kind === 'month'
      const style = isQuiet ? { fill: colours.quiet } : { fill: colours.ink, 'font-weight': 600 }
      return text(tick(label), label.xPx, middle + 4, { 'font-size': 12, 'text-anchor': label.anchor, ...style })
    }),
    foldXPx === null
      ? ''
      : element('path', {
          d: `M${foldXPx - 5} ${middle + 7}l5 -14M${foldXPx} ${middle + 7}l5 -14`,
          fill: 'none',
          stroke: colours.line,
          'stroke-width': 1.2,
        }),
  ].join('')
}

function events(input: OverviewPicture, scene: OverviewScene): string {
  return [
    ...scene.bars.flatMap(({ strip, xPx, widthPx, parts }) =>
      parts.map(({ kind, topPx, heightPx }) =>
        element('rect', {
          x: xPx,
          y: topPx,
          width: widthPx,
          height: heightPx,
          ...styleOf(kind, input.colours.hues[input.strips[strip].hue]!, input.colours),
        }),
      ),
    ),
    ...scene.bridges.filter(({ isShort }) => isShort).map((one) => line(one, input, scene)),
    ...Array.from(scene.marks.values(), (mark) => unit(mark, input)),
    ...scene.titles.map(({ text: title, box, anchor, leader }) =>
      [
        leader === null
          ? ''
          : element('path', { d: pathOf(leader), fill: 'none', stroke: input.colours.line, 'stroke-width': 0.8 }),
        text(title, anchor === 'end' ? box.rightPx : box.leftPx, (box.topPx + box.bottomPx) / 2 + 4, {
          'font-size': 12.5,
          'text-anchor': anchor,
          fill: input.colours.ink,
        }),
      ].join(''),
    ),
  ].join('')
}

function line({ accusation, points }: Bridge, { colours, hueOf }: OverviewPicture, { marks }: OverviewScene): string {
  const stroke = colours.hues[hueOf(marks.get(accusation)?.side ?? '')]!
  return element('path', { d: pathOf(points), fill: 'none', stroke, 'stroke-width': 1.2, opacity: 0.32 })
}

const pathOf = (points: readonly Point[]) =>
  `M${points.map(({ xPx, yPx }) => `${rounded(xPx)} ${rounded(yPx)}`).join('L')}`

const rounded = (px: number) => Math.round(px * 100) / 100

function unit(mark: UnitMark, { colours, hueOf, markName }: OverviewPicture): string {
  const { kind, pointing, sizePx, xPx, yPx, side } = mark
  const d = kind === 'answer' || kind === 'comment' ? diamond(sizePx / 2) : triangle(pointing, sizePx / 2)
  return shifted(
    xPx,
    yPx,
    element(
      'path',
      { d, ...styleOf(kind, colours.hues[hueOf(side)]!, colours) },
      element('title', {}, escaped(markName(mark))),
    ),
  )
}
