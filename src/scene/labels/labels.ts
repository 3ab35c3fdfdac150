/** Fits labels into a width in pixels. */

/** Measures the width of a text in pixels, in the font of the labels. */
export type Measure = (text: string) => number

/** Minimum length of a shortened label in characters; a shorter one says too little to be useful. */
const LEAST = 12

const graphemes = new Intl.Segmenter(undefined, { granularity: 'grapheme' })

/**
 * Returns the text, or as many whole words of it as fit with an ellipsis; `null` if too little fits. Text without
 * spaces is cut between characters.
 */
export function fitLabel(text: string, roomPx: number, measure: Measure): string | null {
  if (measure(text) <= roomPx) return text
  const isSpaced = text.includes(' ')
  const parts = isSpaced ? text.split(' ') : Array.from(graphemes.segment(text), ({ segment }) => segment)
  const joint = isSpaced ? ' ' : ''
  let low = 0
  let high = parts.length - 1
  while (low < high) {
    const middle = (low + high + 1) >> 1
    if (measure(`${parts.slice(0, middle).join(joint)}…`) <= roomPx) low = middle
    else high = middle - 1
  }
  const cut = parts.slice(0, low).join(joint)
  return cut.length >= (isSpaced ? LEAST : LEAST / 3) ? `${cut}…` : null
}
