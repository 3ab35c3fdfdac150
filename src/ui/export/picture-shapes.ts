/** Writes the parts of the picture as SVG: the same shapes as on the screen, with every colour and size stated. */
import type { EventType } from '../../model/event.ts'
import { barPx, totalAt, TYPE_SHADES } from '../../scene/lanes/density-image.ts'
import { BLOCK, DIAMOND, SAID_BOX, TRIANGLES } from '../../scene/lanes/glyph.ts'
import type { Pointing } from '../../scene/lanes/mark.ts'
import { type ExtentShape, extentShapeOf } from '../../scene/lanes/extent-shape.ts'
import type { SceneLane, SceneLink, SceneMark } from '../../scene/scene.ts'
import { DENSITY_PX } from '../../scene/sizes.ts'
import { element, escaped, shifted } from './svg-element.ts'

export interface PictureColours {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly faint: string
  readonly line: string
  /** Colours by index of the hue. */
  readonly hues: readonly string[]
}

export function glyph(type: EventType, pointing: Pointing, colour: string, paper: string): string {
  switch (type) {
    case 'accusation':
      return element('path', { d: TRIANGLES[pointing], fill: colour })
    case 'rebuttal':
      return element('path', { d: DIAMOND, fill: paper, stroke: colour, 'stroke-width': 1.8 })
    case 'attack':
      return element('rect', { ...BLOCK, fill: colour })
  }
}

const SIDES = ['left', 'right'] as const

/** Writes the gradients of uncertain ends, for every hue, and the hatching of what is only attributed if that `isHatched`. */
export function defs({ hues, quiet }: PictureColours, isHatched: boolean): string {
  const gradients = hues.flatMap((colour, hue) =>
    SIDES.map((side) =>
      element(
        'linearGradient',
        { id: `fade-${side}-${hue}` },
        element('stop', { offset: 0, 'stop-color': colour, 'stop-opacity': side === 'left' ? 0 : 1 }),
        element('stop', { offset: 1, 'stop-color': colour, 'stop-opacity': side === 'left' ? 1 : 0 }),
      ),
    ),
  )
  return element('defs', {}, isHatched ? hatching(quiet) : '', ...gradients)
}

const HATCH_ID = 'said-hatch'
/** Fill of what is only attributed. */
export const HATCHED = `url(#${HATCH_ID})`

const hatching = (colour: string) =>
  element(
    'pattern',
    { id: HATCH_ID, width: 6, height: 6, patternUnits: 'userSpaceOnUse', patternTransform: 'rotate(45)' },
    element('line', { x1: 0, x2: 0, y1: 0, y2: 6, stroke: colour, 'stroke-width': 1, 'stroke-opacity': 0.5 }),
  )

export interface MarkName {
  readonly name: string
  readonly hue: number
  /** Whether it is hatched by itself, as it is only attributed to the country of its lane. */
  readonly isSaid: boolean
}

export function mark(mark: SceneMark, { name, hue, isSaid }: MarkName, colours: PictureColours): string {
  const { event, x, y, label } = mark
  const colour = colours.hues[hue]!
  const reach = extentShapeOf(mark)
  return element(
    'g',
    {},
    element('title', {}, escaped(name)),
    isSaid ? shifted(x, y, element('rect', { ...SAID_BOX, fill: HATCHED })) : '',
    reach ? bands(reach, hue, colour) : '',
    reach?.isBar ? '' : shifted(x, y, glyph(event.type, mark.pointing, colour, colours.paper)),
    label
      ? text(label.text, label.x, y + 4, { 'text-anchor': label.anchor, 'font-size': 12.5, fill: colours.ink })
      : '',
  )
}

function bands({ isBar, y, height, parts }: ExtentShape, hue: number, colour: string): string {
  const rects = parts.map(({ fade, x, width }) =>
    element('rect', { x, y, width, height, fill: fade === null ? colour : `url(#fade-${fade}-${hue})` }),
  )
  return element('g', { opacity: isBar ? 0.42 : 0.22 }, ...rects)
}

export function link({ path, kind, isLoose }: SceneLink, { line }: PictureColours): string {
  return isLoose ? '' : linkLine(path, kind, line, 0.4)
}

export function linkLine(path: string, kind: SceneLink['kind'], colour: string, opacity: number): string {
  const dash: Record<string, string> = kind === 'respondsTo' ? { 'stroke-dasharray': '4 3' } : {}
  return element('path', { d: path, fill: 'none', stroke: colour, opacity, ...dash })
}

export interface Counts {
  /** Counts per queried lane, column and type. */
  readonly counts: Uint32Array
  readonly columns: number
  /** Greatest count of any column of a lane that shows counts. */
  readonly most: number
}

/** Writes a stacked bar per column. Heights are logarithmic, so that one event is visible beside thousands. */
export function densityBars(
  { y, height }: SceneLane,
  at: number,
  { counts, columns, most }: Counts,
  widthPx: number,
  colour: string,
): string {
  const paths = TYPE_SHADES.map(() => '')
  const bottom = y + height - 2
  const columnPx = widthPx / columns
  for (let column = 0; column < columns; column++) {
    const first = (at * columns + column) * TYPE_SHADES.length
    const total = totalAt(counts, first)
    if (total === 0) continue
    const full = barPx(total, most, DENSITY_PX)
    let below = 0
    for (let type = 0; type < TYPE_SHADES.length; type++) {
      const px = (counts[first + type]! / total) * full
      if (px > 0)
        paths[type] +=
          `M${(column * columnPx).toFixed(1)} ${(bottom - below).toFixed(1)}h${columnPx.toFixed(2)}v${(-px).toFixed(1)}h${(-columnPx).toFixed(2)}z`
      below += px
    }
  }
  return paths
    .map((d, type) => (d === '' ? '' : element('path', { d, fill: colour, opacity: TYPE_SHADES[type]! })))
    .join('')
}

export function text(said: string, x: number, y: number, style: Readonly<Record<string, string | number>>): string {
  return element('text', { x, y, ...style }, escaped(said))
}
