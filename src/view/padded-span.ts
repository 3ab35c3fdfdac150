import type { Span } from '../model/dates/time.ts'
import { LEEWAY } from './near-window.ts'

/** Maximum width of an asked span, in visible spans; when zooming in exceeds it, a finer one is asked for. */
const WIDEST = 8

/**
 * The span to ask about for a window: at least half a window more on each side, on a grid of a power of two,
 * so that the same windows ask the same question whichever way one came to them.
 *
 *     window          |-----------|
 *     padded    |-----------------------|     2 to 4 windows wide
 */
export function paddedSpan(visibleSpan: Span): Span {
  const width = visibleSpan.end - visibleSpan.start
  const step = 2 ** (Math.ceil(Math.log2(width)) - 1)
  const start = Math.floor((visibleSpan.start - width / 2) / step) * step
  const end = Math.ceil((visibleSpan.end + width / 2) / step) * step
  return { start, end }
}

/**
 * Returns the span asked before if it still covers the visible span and some movement, so that panning and small zooms
 * inside it ask nothing new; else a new padded span.
 */
export function spanToAsk(visibleSpan: Span, asked: Span | null): Span {
  const width = visibleSpan.end - visibleSpan.start
  const serves =
    asked !== null &&
    asked.start <= visibleSpan.start - width * LEEWAY &&
    visibleSpan.end + width * LEEWAY <= asked.end &&
    asked.end - asked.start <= WIDEST * width
  return serves ? asked : paddedSpan(visibleSpan)
}
