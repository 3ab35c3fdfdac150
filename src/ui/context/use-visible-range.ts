import { useEffect, useState, type RefObject } from 'react'

/** The part of the stack of lanes to be ready for, in pixels from its top. */
export interface VisibleRange {
  readonly topPx: number
  readonly bottomPx: number
}

/** Scrolling asks anew only once it leaves a block of this height, and is ready for one more on each side. */
const BLOCK_PX = 1500

/** What is ready for at first: that of an element not scrolled. */
export const visibleRangeAt = (block: number): VisibleRange => ({
  topPx: (block - 1) * BLOCK_PX,
  bottomPx: (block + 3) * BLOCK_PX,
})

/** The part of a scrolled element to be ready for. */
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
