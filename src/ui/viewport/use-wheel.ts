import { useEffect, useEffectEvent, type RefObject } from 'react'

/** So long after a step of the wheel, in milliseconds, the next one still belongs to the same turn of it. */
const TURN_MS = 400

/**
 * The wheel zooms with Ctrl or ⌘, or when the focus is in the element: `onZoom` is told how many times nearer, and around
 * which pixel of the element. Otherwise it scrolls.
 *
 * A step that could scroll something else has to be asked about, and the browser waits with it for a frame or two. So only
 * the first step of a turn is: for as long as it lasts, what is scrolled around the element is held still, and the browser
 * goes on without asking.
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

/** What a browser takes for zooming the page. */
const isBrowserZoom = ({ ctrlKey, metaKey }: WheelEvent) => ctrlKey || metaKey

/** Whether the page could be scrolled under the picture, its own or that which it is embedded in. */
function canPageScroll(): boolean {
  const { scrollHeight, clientHeight } = document.documentElement
  return window.parent !== window || scrollHeight > clientHeight
}

/** Powers of two a wheel event zooms by. A pinch on a trackpad arrives as Ctrl with small steps, a wheel with Ctrl as it is. */
function wheelDelta({ deltaY, deltaMode, ctrlKey }: WheelEvent): number {
  const unit = deltaMode === WheelEvent.DOM_DELTA_LINE ? 0.05 : deltaMode === WheelEvent.DOM_DELTA_PAGE ? 1 : 0.002
  const isPinch = ctrlKey && deltaMode === WheelEvent.DOM_DELTA_PIXEL && Math.abs(deltaY) < 20
  return -deltaY * unit * (isPinch ? 10 : 1)
}
