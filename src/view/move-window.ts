/** The window of time under a gesture. Widths stay the same to the bit while panning, so that layouts can be kept. */
import { clamp } from '../base/clamp.ts'
import type { Instant, Millis, Span } from '../model/dates/time.ts'

/** The narrowest window: a minute. */
export const NARROWEST: Millis = 60_000
/** How far beyond the dataset one may look: this many times its extent to each side. */
const BEYOND = 0.25
/** How much nearer, or wider, a step of zooming is. */
export const ZOOM_STEP = 1.6
const DAY: Millis = 86_400_000

export const widthOf = (span: Span): Millis => span.end - span.start

/** The window that shows a whole extent with a little air; a single day stands in the middle of its month. */
export function fitSpan(extent: Span | null): Span {
  if (extent === null) return { start: 0, end: 365 * DAY }
  const width = widthOf(extent)
  const air = Math.max(width * 0.03, width < 3 * DAY ? 15 * DAY : DAY)
  return { start: Math.floor(extent.start - air), end: Math.ceil(extent.end + air) }
}

/** The window moved by `by` milliseconds (rounded to one), not further than one extent beyond `home`. */
export function panSpan(visibleSpan: Span, by: Millis, home: Span): Span {
  const reach = widthOf(home) * BEYOND
  const low = Math.ceil(home.start - reach - visibleSpan.start)
  const high = Math.floor(home.end + reach - visibleSpan.end)
  const step = low > high ? Math.round((low + high) / 2) : clamp(Math.round(by), low, high)
  return { start: visibleSpan.start + step, end: visibleSpan.end + step }
}

/** The window `factor` times as wide, with the instant `at` staying where it is. */
export function zoomSpan(visibleSpan: Span, factor: number, at: Instant, home: Span): Span {
  const width = widthOf(visibleSpan)
  const wanted = clamp(width * factor, NARROWEST, widthOf(home) * (1 + 2 * BEYOND))
  const share = (at - visibleSpan.start) / width
  const start = Math.round(at - share * wanted)
  return panSpan({ start, end: start + Math.max(NARROWEST, Math.round(wanted)) }, 0, home)
}

/** A window around `span` that shows it with air on both sides, more of it on the right, where most labels stand. */
export function frameSpan(span: Span, home: Span): Span {
  const width = Math.max(widthOf(span), 4 * DAY)
  const middle = span.start / 2 + span.end / 2
  const start = Math.round(middle - width * 0.65)
  return zoomSpan({ start, end: Math.round(middle + width) }, 1, middle, home)
}

/** `span` as far as it lies within `whole`: an open-ended event reaches as far as the dataset. */
export function clipSpan(span: Span, whole: Span): Span {
  return { start: Math.max(span.start, whole.start), end: Math.min(span.end, whole.end) }
}

/** The window, moved to have `span` in its middle where it is out of sight. */
export function revealSpan(visibleSpan: Span, span: Span, home: Span): Span {
  const { start, end } = clipSpan(span, home)
  if (start < visibleSpan.end && end > visibleSpan.start) return visibleSpan
  return panSpan(visibleSpan, start / 2 + end / 2 - (visibleSpan.start / 2 + visibleSpan.end / 2), home)
}

/** The least span that holds all of these; `null` for none. */
export function spanOfAll(spans: readonly Span[]): Span | null {
  if (spans.length === 0) return null
  return { start: Math.min(...spans.map(({ start }) => start)), end: Math.max(...spans.map(({ end }) => end)) }
}

/** `part` of the way (0 to 1) from one window to another: positions run linearly, widths geometrically, as the eye reads zooms. */
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
