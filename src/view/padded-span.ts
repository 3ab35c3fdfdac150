import type { Span } from '../model/dates/time.ts'
import { LEEWAY } from './near-window.ts'

/** How many windows wide an asked span may be before zooming in asks for a finer one. */
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

/** The span asked before, as long as it still serves the window and what it may be moved by: panning and small zooms inside it ask nothing new. */
export function spanToAsk(visibleSpan: Span, asked: Span | null): Span {
  const width = visibleSpan.end - visibleSpan.start
  const serves =
    asked !== null &&
    asked.start <= visibleSpan.start - width * LEEWAY &&
    visibleSpan.end + width * LEEWAY <= asked.end &&
    asked.end - asked.start <= WIDEST * width
  return serves ? asked : paddedSpan(visibleSpan)
}
