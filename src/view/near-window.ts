/** How far a window may go from the one that a picture was made for, before the eye asks for another. */
import type { Span } from '../model/dates/time.ts'
import { widthOf } from './move-window.ts'

/** So many times nearer, or wider: further, glyphs look stretched, and names along the axis meet. */
const NEARER = 1.5
const WIDER = 1.3
/** So many widths to either side. */
export const LEEWAY = 0.25

/** Whether what was made for `made` may still be moved and stretched to show `now`. */
export function isNear(made: Span, now: Span): boolean {
  const width = widthOf(made)
  const nearer = width / widthOf(now)
  return (
    nearer < NEARER &&
    nearer > 1 / WIDER &&
    now.start >= made.start - width * LEEWAY &&
    now.end <= made.end + width * LEEWAY
  )
}

/** What is drawn around a window, so that it can be moved on before it is drawn anew: half as much on either side. */
export function around(visibleSpan: Span): Span {
  const half = widthOf(visibleSpan) / 2
  return { start: visibleSpan.start - half, end: visibleSpan.end + half }
}
