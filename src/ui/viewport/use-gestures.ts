/** Moves and zooms the picture by drags, pinches and double clicks. */
import { useEffect, useEffectEvent, type RefObject } from 'react'
import type { GestureHandlers } from './recognise-gestures.ts'

/** Listens on `element`. What recognises gestures is loaded after the first picture, which does not wait for it. */
export function useGestures(element: RefObject<HTMLElement | null>, handlers: GestureHandlers) {
  const latest = useEffectEvent(() => handlers)
  useEffect(() => {
    const node = element.current
    if (!node) return
    let stop: (() => void) | null = null
    let isGone = false
    const load = async () => {
      try {
        const { recogniseGestures } = await import('./recognise-gestures.ts')
        if (!isGone) stop = recogniseGestures(node, () => latest())
      } catch {
        // Offline, or a new version was deployed: wheel and keys work, and the next press asks once more.
        node.addEventListener('pointerdown', load, { once: true })
      }
    }
    void load()
    return () => {
      isGone = true
      node.removeEventListener('pointerdown', load)
      stop?.()
    }
  }, [element])
}
