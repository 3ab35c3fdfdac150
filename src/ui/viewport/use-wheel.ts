import { useEffect, useEffectEvent, type RefObject } from 'react'

/** Maximum time in milliseconds between two wheel events of the same gesture. */
const TURN_MS = 400

/**
 * Zooms on wheel with Ctrl or ⌘, or if the focus is in the element: `onZoom` gets the factor and the pixel of the
 * element to zoom around. Otherwise the wheel scrolls. Browsers wait for a non-passive wheel listener before scrolling.
 * So only the first event of a gesture is handled non-passively; for the rest the scroll container is frozen
 * (`overflow: hidden`) and the listener is passive.
 */
export function useWheel(element: RefObject<HTMLElement | null>, onZoom: (scale: number, xPx: number) => void) {
  const zoom = useEffectEvent((event: WheelEvent, node: HTMLElement) => {
    if (event.deltaY !== 0) onZoom(2 ** wheelDelta(event), event.clientX - node.getBoundingClientRect().left)
  })
  useEffect(() => {
    const node = element.current
    if (!node) return
    let held: HTMLElement | null = null
    let rest: ReturnType<typeof setTimeout> | undefined
    const release = () => {
      clearTimeout(rest)
      if (held) held.style.overflowY = ''
      held = null
      node.removeEventListener('wheel', onTold)
      node.addEventListener('wheel', onAsked, { passive: false })
    }
    const onTold = (event: WheelEvent) => {
      if (isBrowserZoom(event)) return release()
      zoom(event, node)
      clearTimeout(rest)
      rest = setTimeout(release, TURN_MS)
    }
    const onAsked = (event: WheelEvent) => {
      if (!isBrowserZoom(event) && !node.contains(document.activeElement)) return
      event.preventDefault()
      zoom(event, node)
      if (isBrowserZoom(event) || canPageScroll()) return
      held = node.closest<HTMLElement>('.picture')
      if (held) held.style.overflowY = 'hidden'
      node.removeEventListener('wheel', onAsked)
      node.addEventListener('wheel', onTold, { passive: true })
      rest = setTimeout(release, TURN_MS)
    }
    release()
    return () => {
      release()
      node.removeEventListener('wheel', onAsked)
    }
  }, [element])
}

/** Returns whether the browser takes the event for zooming the page. */
const isBrowserZoom = ({ ctrlKey, metaKey }: WheelEvent) => ctrlKey || metaKey

/** Returns whether the wheel could scroll something around the picture: its page or the page that embeds it. */
function canPageScroll(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement
  return window.parent !== window || scrollHeight > clientHeight
}

/**
 * Returns the powers of two that a wheel event zooms by. A pinch on a trackpad arrives as Ctrl with small steps, a
 * wheel with Ctrl as it is.
 */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 0.002
  const isPinch = ctrlKey && deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(deltaY) < 20
  return -deltaY * unit * (isPinch ? 10 : 1)
}
