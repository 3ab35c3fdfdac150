/** Says how far the visible span may move from the one a picture was made for before the picture must be made anew. */
import type { Span } from '../model/dates/time.ts'
import { widthOf } from './move-window.ts'

/** Maximum factors of zooming in and out; beyond them, glyphs look stretched and axis labels meet. */
const NEARER = 1.5
const WIDER = 1.3
/** Maximum shift to either side, in widths of the span. */
export const LEEWAY = 0.25

/** Returns whether a drawing for the span `made` may still be moved and stretched to show `now`. */
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

/**
 * Returns the span to draw around a visible span, half as much on either side, so that it can move before it is drawn
 * anew.
 */
export function around(visibleSpan: Span): Span {
  const half = widthOf(visibleSpan) / 2
  return { start: visibleSpan.start - half, end: visibleSpan.end + half }
}
