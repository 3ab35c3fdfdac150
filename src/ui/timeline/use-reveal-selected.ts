import { useEffect, useEffectEvent, type RefObject } from 'react'
import { revealTop } from '../../scene/lanes/reveal.ts'
import type { Scene } from '../../scene/scene.ts'

/**
 * Scrolls a newly selected event and the events linked to it into view. The top `headPx` of the scroll container is
 * covered.
 */
export function useRevealSelected(
  scroller: RefObject<HTMLElement | null>,
  selected: string | null,
  scene: Scene | null,
  headPx: number,
) {
  const reveal = useEffectEvent(() => {
    const element = scroller.current
    if (selected === null || !element || !scene) return
    const top = revealTop(scene, selected, { topPx: element.scrollTop, heightPx: element.clientHeight - headPx })
    if (top !== null) element.scrollTo({ top })
  })
  const isDrawn = scene !== null
  // Not before the paint: what is opened is read first.
  useEffect(() => reveal(), [selected, isDrawn])
}
