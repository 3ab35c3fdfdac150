/** Computes the room that marks and labels take in their row. */
import type { Measure } from '../labels/labels.ts'
import type { Extent } from './pack.ts'
import type { SceneLabel, SceneMark } from '../scene.ts'

/** Half the width of a glyph in pixels. */
export const GLYPH_PX = 9

/** Returns the extent in pixels of the glyph and the time behind it. */
export const bodyExtent = ({ x, x0, x1 }: Pick<SceneMark, 'x' | 'x0' | 'x1'>): Extent => ({
  start: Math.min(x0, x - GLYPH_PX),
  end: Math.max(x1, x + GLYPH_PX),
})

export function labelExtent({ text, x, anchor }: SceneLabel, measure: Measure): Extent {
  const width = measure(text)
  return anchor === 'start' ? { start: x, end: x + width } : { start: x - width, end: x }
}
