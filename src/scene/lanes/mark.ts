/**
 * Computes the shape of one mark: the pixels of its extent, the certainty of its ends, and the position of its glyph.
 */
import type { EventHeader } from '../../engine/query.ts'
import { clamp } from '../../base/clamp.ts'
import {
  BEGINNING,
  END,
  PRECISIONS,
  spanOf,
  type DateEnd,
  type EventDate,
  type Precision,
  type Span,
} from '../../model/dates/time.ts'
import type { TimeScale } from '../scale.ts'

/** Describes how an end of a mark's extent is drawn. */
export type Edge =
  /** A stated end, at least as precise as the drawing can show. */
  | { readonly kind: 'sharp' }
  /** An approximate, uncertain or coarse end: fades inwards over this many pixels. */
  | { readonly kind: 'fade'; readonly px: number }
  /** No stated end: fades out. */
  | { readonly kind: 'open' }

/**
 *        x0                x1
 *        |░░▒▒▓▓████▓▓▒▒░░|      an extent with fading ends
 *                ▲               its glyph at `x`
 */
export interface MarkExtent {
  readonly x0: number
  readonly x1: number
  readonly left: Edge
  readonly right: Edge
}

/** Minimum uncertainty in pixels of an end that is drawn as fading; less looks sharp anyway. */
const VISIBLE = 3
/** Distance in pixels over which a mark without a stated end fades out. */
const RUN_OUT = 28

/** Returns the extent of a date on the scale, cut at the ends of the scale's span. */
export function extentOf(date: EventDate, scale: TimeScale): MarkExtent {
  const span = spanOf(date)
  const [from, to] = date.kind === 'date' ? [date.at, date.at] : [date.from, date.to]
  const isOpenLeft = span.start === BEGINNING
  const isOpenRight = span.end === END
  const right = isOpenRight ? scale.toX(startOfKnown(from, scale.span)) + RUN_OUT : scale.toX(span.end)
  const left = isOpenLeft ? scale.toX(endOfKnown(to, scale.span)) - RUN_OUT : scale.toX(span.start)
  // An ongoing event runs to the end of what is drawn; one without a beginning only hints at it.
  const x0 = clamp(left, 0, scale.widthPx)
  const x1 = clamp(isOpenRight && to === 'open' && !isOpenLeft ? scale.widthPx : right, x0, scale.widthPx)
  const width = x1 - x0
  const isInterval = date.kind === 'interval'
  const doubtPx = (end: DateEnd) => (typeof end === 'string' ? 0 : seenPx(end.span, scale))
  return {
    x0,
    x1,
    left: edge(from, Math.min(doubtPx(from), width / 2), isInterval),
    right: edge(to, Math.min(doubtPx(to), width / 2), isInterval),
  }
}

/** Returns the part of a span that lies on the scale. An end that was cut off does not fade where it was cut. */
const seenPx = (span: Span, scale: TimeScale) =>
  clamp(scale.toX(span.end), 0, scale.widthPx) - clamp(scale.toX(span.start), 0, scale.widthPx)

const startOfKnown = (end: DateEnd, span: Span) => (typeof end === 'string' ? span.start : end.span.start)
const endOfKnown = (end: DateEnd, span: Span) => (typeof end === 'string' ? span.end : end.span.end)

/**
 * Returns how far an end fades. A coarse end of an interval lies somewhere in its month or year, so it fades over it; a
 * coarse single date is as wide as it is coarse.
 */
function edge(end: DateEnd, px: number, isInterval: boolean): Edge {
  if (typeof end === 'string') return { kind: 'open' }
  const isDoubtful = end.approximate || end.uncertain || (isInterval && isCoarse(end.precision))
  return isDoubtful && px >= VISIBLE ? { kind: 'fade', px } : { kind: 'sharp' }
}

const isCoarse = (precision: Precision) => PRECISIONS.indexOf(precision) < PRECISIONS.indexOf('day')

/** Direction of an accusation's triangle: towards the lane of the accused, or along its own lane. */
export type Pointing = 'up' | 'down' | 'level'

export function pointing(lane: number, accused: number): Pointing {
  if (accused === -1 || accused === lane) return 'level'
  return accused < lane ? 'up' : 'down'
}

/** Returns whether the event is drawn as a bar over its time rather than as a glyph within it. */
export const isBar = (event: Pick<EventHeader, 'type'>) => event.type === 'attack'
