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
export function paddedSpan(window: Span): Span {
  const width = window.end - window.start
  const step = 2 ** (Math.ceil(Math.log2(width)) - 1)
  const start = Math.floor((window.start - width / 2) / step) * step
  const end = Math.ceil((window.end + width / 2) / step) * step
  return { start, end }
}

/** The span asked before, as long as it still serves the window and what it may be moved by: panning and small zooms inside it ask nothing new. */
export function spanToAsk(window: Span, asked: Span | null): Span {
  const width = window.end - window.start
  const serves =
    asked !== null &&
    asked.start <= window.start - width * LEEWAY &&
    window.end + width * LEEWAY <= asked.end &&
    asked.end - asked.start <= WIDEST * width
  return serves ? asked : paddedSpan(window)
}
