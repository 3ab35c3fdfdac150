import type { HTMLAttributes, RefObject } from 'react'
import type { Span } from '../../model/dates/time.ts'
import type { TimeScale } from '../../scene/scale.ts'
import { NARROWEST, panSpan, widthOf, zoomSpan } from '../../view/move-window.ts'
import { useDataset } from '../context/dataset.ts'
import type { Motion } from './use-motion.ts'

interface BrushContext {
  readonly scale: TimeScale
  readonly motion: Motion
}

type Handlers = Pick<HTMLAttributes<HTMLElement>, 'onPointerDown' | 'onKeyDown'>

/** Steps of an arrow key as shares of the visible span; with Shift ten times as much. */
const STEP = 0.05

/** Distance in pixels below which a pointer movement is a click, not a drag. */
const CLICK_PX = 3

/**
 * Handles drags and keys for the visible span on the overview: its body, its two ends, and the track, where a drag
 * draws a new span and a click centres it.
 */
export function useBrush(
  track: RefObject<HTMLElement | null>,
  { scale, motion }: BrushContext,
): Readonly<Record<'track' | 'body' | 'start' | 'end', Handlers>> {
  const { home } = useDataset()
  const instantAt = (clientX: number) => scale.toInstant(clientX - (track.current?.getBoundingClientRect().left ?? 0))

  const drag = (
    begin: (at: number) => (at: number) => Span,
    click?: (at: number) => void,
  ): Handlers['onPointerDown'] => {
    return (event) => {
      if (event.button !== 0) return
      event.stopPropagation()
      const { currentTarget, pointerId } = event
      currentTarget.setPointerCapture(pointerId)
      const first = event.clientX
      const to = begin(instantAt(first))
      let isMoved = false
      const move = (event: PointerEvent) => {
        isMoved ||= Math.abs(event.clientX - first) > CLICK_PX
        if (isMoved) motion.jump(to(instantAt(event.clientX)))
      }
      const end = ({ type }: PointerEvent) => {
        if (!isMoved && type === 'pointerup') click?.(instantAt(first))
        currentTarget.removeEventListener('pointermove', move)
        currentTarget.removeEventListener('pointerup', end)
        currentTarget.removeEventListener('pointercancel', end)
      }
      currentTarget.addEventListener('pointermove', move)
      currentTarget.addEventListener('pointerup', end)
      currentTarget.addEventListener('pointercancel', end)
    }
  }
  const keys = (move: (visibleSpan: Span, by: number) => Span): Handlers['onKeyDown'] => {
    return (event) => {
      const sign = { ArrowLeft: -1, ArrowDown: -1, ArrowRight: 1, ArrowUp: 1 }[event.key]
      if (sign === undefined) return
      event.preventDefault()
      event.stopPropagation()
      const visibleSpan = motion.target()
      motion.jump(move(visibleSpan, sign * STEP * (event.shiftKey ? 10 : 1) * widthOf(visibleSpan)))
    }
  }
  const coversAll = ({ start, end }: Span) => start <= scale.span.start && end >= scale.span.end
  const between = (a: number, b: number): Span => {
    const start = Math.round(Math.min(a, b))
    return zoomSpan({ start, end: Math.max(start + NARROWEST, Math.round(Math.max(a, b))) }, 1, start, home)
  }
  const centre = (at: number) => {
    const visibleSpan = motion.target()
    motion.glide(panSpan(visibleSpan, at - visibleSpan.start - widthOf(visibleSpan) / 2, home))
  }
  const startAt = (at: number, { end }: Span) => between(Math.min(at, end - NARROWEST), end)
  const endAt = (at: number, { start }: Span) => between(start, Math.max(at, start + NARROWEST))
  return {
    track: { onPointerDown: drag((first) => (at) => between(first, at), centre) },
    body: {
      onPointerDown: drag((first) => {
        const visibleSpan = motion.target()
        // A window over everything cannot be dragged anywhere: a drag draws a new one.
        return (at) => (coversAll(visibleSpan) ? between(first, at) : panSpan(visibleSpan, at - first, home))
      }),
      onKeyDown: keys((visibleSpan, by) => panSpan(visibleSpan, by, home)),
    },
    start: {
      onPointerDown: drag(() => {
        const visibleSpan = motion.target()
        return (at) => startAt(at, visibleSpan)
      }),
      onKeyDown: keys((visibleSpan, by) => startAt(visibleSpan.start + by, visibleSpan)),
    },
    end: {
      onPointerDown: drag(() => {
        const visibleSpan = motion.target()
        return (at) => endAt(at, visibleSpan)
      }),
      onKeyDown: keys((visibleSpan, by) => endAt(visibleSpan.end + by, visibleSpan)),
    },
  }
}
