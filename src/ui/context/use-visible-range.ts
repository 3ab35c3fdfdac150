import { useEffect, useState, type RefObject } from 'react'

/** Vertical range of the stack of lanes to prepare, in pixels from its top. */
export interface VisibleRange {
  readonly topPx: number
  readonly bottomPx: number
}

/**
 * Height in pixels of a block. Scrolling asks again only when it leaves a block; one block more on each side is
 * prepared.
 */
const BLOCK_PX = 1500

/** Returns the first range: that of an element not scrolled. */
export const visibleRangeAt = (block: number): VisibleRange => ({
  topPx: (block - 1) * BLOCK_PX,
  bottomPx: (block + 3) * BLOCK_PX,
})

/** Returns the range to prepare for a scrolled element. */
export function useVisibleRange(scroller: RefObject<HTMLElement | null>): VisibleRange {
  const [sight, setSight] = useState(visibleRangeAt(0))
  useEffect(() => {
    const element = scroller.current
    if (!element) return
    const look = () => {
      const next = visibleRangeAt(Math.floor(element.scrollTop / BLOCK_PX))
      setSight((sight) => (sight.topPx === next.topPx ? sight : next))
    }
    element.addEventListener('scroll', look, { passive: true })
    return () => element.removeEventListener('scroll', look)
  }, [scroller])
  return sight
}
