import { useMemo, useSyncExternalStore } from 'react'
import type { Span } from '../../model/dates/time.ts'
import { isNear } from '../../view/near-window.ts'
import type { Store, Weight } from '../../view/store.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'

/** Delay in milliseconds without a change after which the visible span is at rest. */
const REST_MS = 90
/** Minimum time in milliseconds between two layouts while the user zooms. */
const APART_MS = 200

/**
 * Returns the span to render for. While the visible span moves it lags: it updates when the visible span leaves the
 * range that a rendering can be transformed to (`isNear`), at most every `apartMs`, and at rest. What is drawn follows
 * by CSS transforms (`useOnSpanChange`).
 */
export function useSettledSpan(apartMs = APART_MS): Span {
  const { home } = useDataset()
  const store = useStore()
  const steady = useMemo(() => createSteady(store, home, apartMs), [store, home, apartMs])
  return useSyncExternalStore(steady.subscribe, steady.get)
}

function createSteady(store: Store, home: Span, apartMs: number) {
  const now = () => store.get().visibleSpan ?? home
  let steady = now()
  let since = -Infinity
  return {
    get: () => steady,
    subscribe: (tell: () => void) => {
      let rest: ReturnType<typeof setTimeout> | undefined
      const settle = () => {
        clearTimeout(rest)
        if (steady === now()) return
        steady = now()
        since = performance.now()
        tell()
      }
      const look = (weight: Weight) => {
        clearTimeout(rest)
        const wait = weight === 'step' ? 0 : isNear(steady, now()) ? REST_MS : since + apartMs - performance.now()
        if (wait > 0) rest = setTimeout(settle, wait)
        else settle()
      }
      const leave = store.subscribe(look)
      settle()
      return () => {
        clearTimeout(rest)
        leave()
      }
    },
  }
}
