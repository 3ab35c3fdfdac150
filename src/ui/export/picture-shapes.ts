/** The parts of the picture as SVG: the same shapes as on the screen, with every colour and size stated. */
import type { EventType } from '../../model/event.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import { isBar, type Edge, type Pointing } from '../../scene/mark.ts'
import type { SceneLane, SceneLink, SceneMark } from '../../scene/scene.ts'
import { BAR_PX, DENSITY_PX } from '../../scene/sizes.ts'
import { element, escaped, shifted } from './svg-element.ts'

export interface PictureColours {
  readonly paper: string
  readonly ink: string
  readonly quiet: string
  readonly rule: string
  readonly faint: string
  readonly line: string
  /** By number of the hue. */
  readonly hues: readonly string[]
}

const TRIANGLES: Readonly<Record<Pointing, string>> = {
  up: 'M0 -7L7 5.5H-7Z',
  down: 'M0 7L7 -5.5H-7Z',
  level: 'M7 0L-5.5 -7V7Z',
}

export function glyph(type: EventType, pointing: Pointing, colour: string, paper: string): string {
  switch (type) {
    case 'accusation':
      return element('path', { d: TRIANGLES[pointing], fill: colour })
    case 'rebuttal':
      return element('path', { d: 'M0 -8L6 0L0 8L-6 0Z', fill: paper, stroke: colour, 'stroke-width': 1.8 })
    case 'attack':
      return element('rect', { x: -4, y: -6, width: 8, height: 12, rx: 1.5, fill: colour })
  }
}

const SIDES = ['left', 'right'] as const

/** The gradients by which doubtful ends fade, for every hue. */
export function fadeDefs({ hues }: PictureColours): string {
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
  return element('defs', {}, ...gradients)
}

/** Narrower than its glyph, the time of a statement need not be drawn; that of an attack is a glyph then. */
const LEAST_BAND_PX = 16
const LEAST_BAR_PX = 8
/** An open end runs out over what is left of it, at most over this. */
const OPEN_PX = 28

export function mark(mark: SceneMark, name: string, hue: number, colours: PictureColours): string {
  const { event, x, y, x0, x1, label } = mark
  const colour = colours.hues[hue]!
  const isDrawnBar = isBar(event) && x1 - x0 >= LEAST_BAR_PX
  return element(
    'g',
    {},
    element('title', {}, escaped(name)),
    reach(mark, hue, colour),
    isDrawnBar ? '' : shifted(x, y, glyph(event.type, mark.pointing, colour, colours.paper)),
    label
      ? text(label.text, label.x, y + 4, { 'text-anchor': label.anchor, 'font-size': 12.5, fill: colours.ink })
      : '',
  )
}

function reach({ event, x0, x1, y, left, right }: SceneMark, hue: number, colour: string): string {
  const width = x1 - x0
  if (width < (isBar(event) ? LEAST_BAR_PX : LEAST_BAND_PX)) return ''
  const height = isBar(event) ? BAR_PX : BAR_PX * 0.75
  const fadeLeft = fadePx(left, width)
  const fadeRight = fadePx(right, width)
  const part = (x: number, width: number, fill: string) =>
    width > 0 ? element('rect', { x, y: y - height / 2, width, height, fill }) : ''
  return element(
    'g',
    { opacity: isBar(event) ? 0.42 : 0.22 },
    part(x0, fadeLeft, `url(#fade-left-${hue})`),
    part(x0 + fadeLeft, width - fadeLeft - fadeRight, colour),
    part(x1 - fadeRight, fadeRight, `url(#fade-right-${hue})`),
  )
}

function fadePx(edge: Edge, width: number): number {
  if (edge.kind === 'sharp') return 0
  return edge.kind === 'fade' ? edge.px : Math.min(OPEN_PX, width / 2)
}

export function link({ path, kind, isLoose }: SceneLink, { line }: PictureColours): string {
  return isLoose ? '' : linkLine(path, kind, line, 0.4)
}

export function linkLine(path: string, kind: SceneLink['kind'], colour: string, opacity: number): string {
  const dash: Record<string, string> = kind === 'respondsTo' ? { 'stroke-dasharray': '4 3' } : {}
  return element('path', { d: path, fill: 'none', stroke: colour, opacity, ...dash })
}

/** Opacities of the types in the counts, as on the screen. */
const SHADES = [1, 0.62, 0.34] as const

export interface Counts {
  /** Per lane asked for, column and type. */
  readonly counts: Uint32Array
  readonly columns: number
  /** The greatest of any column of a lane that shows counts. */
  readonly most: number
}

/** A stacked bar a column: heights go with the logarithm, so that one event is seen beside thousands. */
export function densityBars(
  { y, height }: SceneLane,
  at: number,
  { counts, columns, most }: Counts,
  widthPx: number,
  colour: string,
): string {
  const paths = SHADES.map(() => '')
  const bottom = y + height - 2
  const columnPx = widthPx / columns
  for (let column = 0; column < columns; column++) {
    const first = (at * columns + column) * SHADES.length
    const total = totalAt(counts, first)
    if (total === 0) continue
    const full = Math.max(2, (Math.log1p(total) / Math.log1p(most)) * DENSITY_PX)
    let below = 0
    for (let type = 0; type < SHADES.length; type++) {
      const px = (counts[first + type]! / total) * full
      if (px > 0)
        paths[type] +=
          `M${(column * columnPx).toFixed(1)} ${(bottom - below).toFixed(1)}h${columnPx.toFixed(2)}v${(-px).toFixed(1)}h${(-columnPx).toFixed(2)}z`
      below += px
    }
  }
  return paths.map((d, type) => (d === '' ? '' : element('path', { d, fill: colour, opacity: SHADES[type]! }))).join('')
}

const totalAt = (counts: Uint32Array, first: number) =>
  EVENT_TYPES.reduce((sum, _, type) => sum + counts[first + type]!, 0)

export function text(said: string, x: number, y: number, style: Readonly<Record<string, string | number>>): string {
  return element('text', { x, y, ...style }, escaped(said))
}
