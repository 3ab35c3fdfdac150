/**
 * Computes the visible span under a gesture. Widths stay identical to the last bit while panning, so that layouts can
 * be reused.
 */
import { clamp } from '../base/clamp.ts'
import type { Instant, Millis, Span } from '../model/dates/time.ts'

/** Minimum visible span: a minute. */
export const NARROWEST: Millis = 60_000
/** How far beyond the dataset the user may look, as a multiple of its extent on each side. */
const BEYOND = 0.25
/** Factor of one zoom step. */
export const ZOOM_STEP = 1.6
const DAY: Millis = 86_400_000

export const widthOf = (span: Span): Millis => span.end - span.start

/** Returns the span that shows a whole extent with some room; a single day is centred in its month. */
export function fitSpan(extent: Span | null): Span {
  if (extent === null) return { start: 0, end: 365 * DAY }
  const width = widthOf(extent)
  const air = Math.max(width * 0.03, width < 3 * DAY ? 15 * DAY : DAY)
  return { start: Math.floor(extent.start - air), end: Math.ceil(extent.end + air) }
}

/** Moves the visible span by `by` milliseconds (rounded), at most `BEYOND` extents beyond `home`. */
export function panSpan(visibleSpan: Span, by: Millis, home: Span): Span {
  const reach = widthOf(home) * BEYOND
  const low = Math.ceil(home.start - reach - visibleSpan.start)
  const high = Math.floor(home.end + reach - visibleSpan.end)
  const step = low > high ? Math.round((low + high) / 2) : clamp(Math.round(by), low, high)
  return { start: visibleSpan.start + step, end: visibleSpan.end + step }
}

/** Scales the visible span by `factor`, keeping the instant `at` in place. */
export function zoomSpan(visibleSpan: Span, factor: number, at: Instant, home: Span): Span {
  const width = widthOf(visibleSpan)
  const wanted = clamp(width * factor, NARROWEST, widthOf(home) * (1 + 2 * BEYOND))
  const share = (at - visibleSpan.start) / width
  const start = Math.round(at - share * wanted)
  return panSpan({ start, end: start + Math.max(NARROWEST, Math.round(wanted)) }, 0, home)
}

/** Returns a span that shows `span` with room on both sides, more on the right because most labels are there. */
export function frameSpan(span: Span, home: Span): Span {
  const width = Math.max(widthOf(span), 4 * DAY)
  const middle = span.start / 2 + span.end / 2
  const start = Math.round(middle - width * 0.65)
  return zoomSpan({ start, end: Math.round(middle + width) }, 1, middle, home)
}

/** Clips `span` to `whole`: an open-ended event reaches as far as the dataset. */
export function clipSpan(span: Span, whole: Span): Span {
  return { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) }
}

/** Returns the visible span, moved to centre `span` if that is out of view. */
export function revealSpan(visibleSpan: Span, span: Span, home: Span): Span {
  const { start, end } = clipSpan(span, home)
  if (start < visibleSpan.end && end > visibleSpan.start) return visibleSpan
  return panSpan(visibleSpan, start / 2 + end / 2 - (visibleSpan.start / 2 + visibleSpan.end / 2), home)
}

/** Returns the smallest span that contains all of these; `null` for none. */
export function spanOfAll(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/**
 * Interpolates between two spans, `part` from 0 to 1: positions linearly, widths geometrically, because that is how
 * zooms are perceived.
 */
export function betweenSpans(from: Span, to: Span, part: number): Span {
  if (widthOf(from) === widthOf(to)) {
    const step = Math.round((to.start - from.start) * part)
    return { start: from.start + step, end: from.end + step }
  }
  const width = widthOf(from) * (widthOf(to) / widthOf(from)) ** part
  const done = (width - widthOf(from)) / (widthOf(to) - widthOf(from))
  const start = Math.round(from.start + (to.start - from.start) * done)
  return { start, end: start + Math.max(1, Math.round(width)) }
}
