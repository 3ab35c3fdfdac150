/**
 * Shapes of an event's time as it is drawn: a bar for an attack, a band behind the glyph of a statement whose date is
 * less precise than a day.
 */
import { type Edge, isBar } from './mark.ts'
import type { SceneMark } from '../scene.ts'
import { BAR_PX } from '../sizes.ts'

/** Part of the shape that fades towards one side, or not at all. */
export interface ExtentPart {
  readonly fade: 'left' | 'right' | null
  readonly x: number
  readonly width: number
}

export interface ExtentShape {
  readonly isBar: boolean
  readonly y: number
  readonly height: number
  /** Parts from left to right, none of them empty. */
  readonly parts: readonly ExtentPart[]
}

/**
 * Minimum width in pixels of a shape. Below it, an attack is drawn as a glyph, and the glyph of a statement hides its
 * time.
 */
const LEAST_BAR_PX = 8
const LEAST_BAND_PX = 16
/** Maximum length in pixels over which an open end fades out. */
const OPEN_PX = 28

/** Returns the shape; `null` if it is too short to be seen. */
export function extentShapeOf({ event, x0, x1, y, left, right }: SceneMark): ExtentShape | null {
  const width = x1 - x0
  const isAttack = isBar(event)
  if (width < (isAttack ? LEAST_BAR_PX : LEAST_BAND_PX)) return null
  const height = isAttack ? BAR_PX : BAR_PX * 0.75
  const fadeLeft = fadePx(left, width)
  const fadeRight = fadePx(right, width)
  const parts: readonly ExtentPart[] = [
    { fade: 'left', x: x0, width: fadeLeft },
    { fade: null, x: x0 + fadeLeft, width: width - fadeLeft - fadeRight },
    { fade: 'right', x: x1 - fadeRight, width: fadeRight },
  ]
  return { isBar: isAttack, y: y - height / 2, height, parts: parts.filter((part) => part.width > 0) }
}

function fadePx(edge: Edge, width: number): number {
  if (edge.kind === 'sharp') return 0
  return edge.kind === 'fade' ? edge.px : Math.min(OPEN_PX, width / 2)
}
