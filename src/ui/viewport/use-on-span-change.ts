import { useCallback, useLayoutEffect, useRef, type RefObject } from 'react'
import type { Span } from '../../model/dates/time.ts'
import { placeUnder, timeScale, type TimeScale } from '../../scene/scale.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'

/**
 * Calls `place` with the current visible span, and again at every change, before the paint and without rendering. So a
 * frame of a movement costs only what `place` costs.
 */
export function useOnSpanChange(place: (visibleSpan: Span) => void) {
  const store = useStore()
  const { home } = useDataset()
  useLayoutEffect(() => {
    let before: Span | null = null
    const follow = () => {
      const visibleSpan = store.get().visibleSpan ?? home
      if (visibleSpan !== before) place(visibleSpan)
      before = visibleSpan
    }
    follow()
    return store.subscribe(follow)
  }, [store, home, place])
}

/**
 * Keeps an element that was drawn for one scale in the right place under the visible span, `widthPx` wide. The
 * compositor moves and stretches it.
 */
export function useTransformedLayer<E extends HTMLElement | SVGElement>(
  drawn: TimeScale | null,
  widthPx: number,
): RefObject<E | null> {
  const layer = useRef<E>(null)
  const place = useCallback(
    (visibleSpan: Span) => {
      if (!layer.current || !drawn) return
      const { shiftPx, stretch } = placeUnder(drawn, timeScale(visibleSpan, widthPx))
      // In whole pixels: between them the letters of a layer are blurred.
      layer.current.style.transform = `translateX(${Math.round(shiftPx)}px) scaleX(${stretch.toFixed(5)})`
    },
    [drawn, widthPx],
  )
  useOnSpanChange(place)
  return layer
}
