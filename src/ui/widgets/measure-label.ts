import type { Measure } from '../../scene/labels/labels.ts'

/** Font of the labels, as in `timeline.css`. */
const FONT = "12.5px 'Source Sans 3 Variable', 'Noto Sans CJK SC', sans-serif"
const KEPT = 5000

const widths = new Map<string, number>()
let context: CanvasRenderingContext2D | null | undefined

/**
 * Measures the width of a label in pixels. Without a canvas (outside a browser) every character counts as seven pixels.
 */
export const measureLabel: Measure = (text) => {
  const known = widths.get(text)
  if (known !== undefined) return known
  if (context === undefined) {
    context = document.createElement('canvas').getContext('2d')
    if (context) context.font = FONT
  }
  const width = context ? context.measureText(text).width : text.length * 7
  if (widths.size > KEPT) widths.clear()
  widths.set(text, width)
  return width
}
