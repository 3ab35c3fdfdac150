/** Converts instants to pixels and back, linearly, over a span drawn `widthPx` wide. */
import type { Instant, Span } from '../model/dates/time.ts'

export interface TimeScale {
  readonly span: Span
  readonly widthPx: number
  readonly toX: (instant: Instant) => number
  readonly toInstant: (xPx: number) => Instant
}

export function timeScale(span: Span, widthPx: number): TimeScale {
  const width = span.end - span.start
  return {
    span,
    widthPx,
    toX: (instant) => ((instant - span.start) / width) * widthPx,
    toInstant: (xPx) => span.start + (xPx / widthPx) * width,
  }
}

/** Returns the shift and the horizontal factor that put a layer drawn for one scale exactly under another. */
export function placeUnder(drawn: TimeScale, now: TimeScale): { readonly shiftPx: number; readonly stretch: number } {
  const shiftPx = now.toX(drawn.span.start)
  return { shiftPx, stretch: (now.toX(drawn.span.end) - shiftPx) / drawn.widthPx }
}
