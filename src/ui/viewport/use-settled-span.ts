import { useMemo, useSyncExternalStore } from 'react'
import type { Span } from '../../model/dates/time.ts'
import { isNear } from '../../view/near-window.ts'
import type { Store, Weight } from '../../view/store.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'

/** After so many milliseconds without a change the window is at rest. */
const REST_MS = 90
/** While it is zoomed, a picture is laid out anew, and words are written, at most so often. */
const APART_MS = 200

/**
 * The window to draw for while it is moved: not every one on the way, but one that is near enough (`isNear`), at most one in
 * `apartMs` milliseconds, and that which it comes to rest at. What is drawn follows the window by being moved (`useOnSpanChange`).
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
