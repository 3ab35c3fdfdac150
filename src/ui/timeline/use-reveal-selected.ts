import { useEffect, useRef, type RefObject } from 'react'
import { revealTop } from '../../scene/reveal.ts'
import type { Scene } from '../../scene/scene.ts'

/** Brings a newly selected event into sight, and what it is linked with. `headPx` of what is scrolled stays covered. */
export function useRevealSelected(
  scroller: RefObject<HTMLElement | null>,
  selected: string | null,
  scene: Scene | null,
  headPx: number,
) {
  const latest = useRef(scene)
  useEffect(() => {
    latest.current = scene
  })
  const isDrawn = scene !== null
  // Not before the paint: what is opened is read first.
  useEffect(() => {
    const element = scroller.current
    if (selected === null || !isDrawn || !element || !latest.current) return
    const room = { topPx: element.scrollTop, heightPx: element.clientHeight - headPx }
    const top = revealTop(latest.current, selected, room)
    if (top !== null) element.scrollTo({ top })
  }, [scroller, selected, isDrawn, headPx])
}
