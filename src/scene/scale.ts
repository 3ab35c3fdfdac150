/** Instants to pixels and back, over a span drawn `widthPx` wide. Linear. */
import type { Instant, Span } from '../model/time.ts'

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
