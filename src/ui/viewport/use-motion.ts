import { useEffect, useMemo } from 'react'
import type { Span } from '../../model/dates/time.ts'
import { showSpan } from '../../view/changes.ts'
import { betweenSpans, panSpan, widthOf } from '../../view/move-window.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'

export interface Motion {
  /** Returns where the visible span is, or will be at the end of a glide. */
  readonly target: () => Span
  /** Moves the visible span at once. */
  readonly jump: (visibleSpan: Span) => void
  /** Moves the visible span within a moment, with easing. */
  readonly glide: (visibleSpan: Span) => void
  /** Lets the visible span run on, slowing down. Speed in span widths per millisecond. */
  readonly fling: (speed: number) => void
  readonly stop: () => void
}

/** Time constants in milliseconds of easing towards a target and of slowing down. */
const EASE = 55
const SLOWING = 260
/** Minimum visible step, as a share of the visible span. */
const STILL = 0.0005

const prefersStill = () => window.matchMedia('(prefers-reduced-motion: reduce)').matches

/**
 * Moves the visible span over time. Every frame changes the view; the address follows when it rests. With
 * `prefers-reduced-motion` every movement is immediate.
 */
export function useMotion(): Motion {
  const { home } = useDataset()
  const store = useStore()
  const motion = useMemo(() => createMotion(store, home), [store, home])
  useEffect(() => motion.stop, [motion])
  return motion
}

function createMotion(store: ReturnType<typeof useStore>, home: Span): Motion {
  let frame = 0
  let target: Span | null = null
  const current = () => store.get().visibleSpan ?? home
  const show = (visibleSpan: Span) => store.change(showSpan(visibleSpan), 'drift')
  const stop = () => {
    cancelAnimationFrame(frame)
    target = null
  }
  /** Calls `step` in every frame with the milliseconds since the previous one, until it returns that it is done. */
  const run = (step: (elapsed: number) => boolean) => {
    cancelAnimationFrame(frame)
    let before = performance.now()
    const tick = (now: number) => {
      const elapsed = Math.max(1, now - before)
      before = now
      if (!step(elapsed)) frame = requestAnimationFrame(tick)
    }
    frame = requestAnimationFrame(tick)
  }
  const jump = (visibleSpan: Span) => {
    stop()
    show(visibleSpan)
  }
  return {
    target: () => target ?? current(),
    jump,
    glide(visibleSpan) {
      if (prefersStill()) return jump(visibleSpan)
      target = visibleSpan
      run((elapsed) => {
        const now = current()
        const isThere = isStill(now, visibleSpan)
        show(isThere ? visibleSpan : betweenSpans(now, visibleSpan, 1 - Math.exp(-elapsed / EASE)))
        if (isThere) target = null
        return isThere
      })
    },
    fling(speed) {
      if (prefersStill()) return
      let left = speed
      run((elapsed) => {
        const now = current()
        show(panSpan(now, left * elapsed * widthOf(now), home))
        left *= Math.exp(-elapsed / SLOWING)
        return Math.abs(left) * 16 < STILL
      })
    },
    stop,
  }
}

function isStill(a: Span, b: Span): boolean {
  const least = Math.min(widthOf(a), widthOf(b)) * STILL
  return Math.abs(a.start - b.start) < least && Math.abs(a.end - b.end) < least
}
