import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3'
import { useEffect, useEffectEvent, type RefObject } from 'react'

/** What a gesture does to the picture, in pixels of the element. */
export interface GestureHandlers {
  /** A place `x` is to move to `x * scale + shift`: a drag has scale 1. */
  readonly onMove: (scale: number, shift: number) => void
  /** So many times nearer in one jump, around a place. */
  readonly onZoom: (scale: number, xPx: number) => void
  /** The element's content is dragged up or down. */
  readonly onScroll: (dy: number) => void
  /** A drag ended at this speed, pixels a millisecond. */
  readonly onFling: (speed: number) => void
}

/** A drag slower than this does not glide on. */
const SLOW = 0.15
/** Only the last moments of a drag say how fast it ended. */
const RECENT = 80

type ZoomEvent = D3ZoomEvent<HTMLElement, unknown>

/**
 * d3-zoom as a recogniser of gestures: its transform lasts as long as one gesture and is forgotten, so the view's span
 * is never echoed back to it. One finger scrolls the page and two move the picture. The wheel is `useWheel`'s.
 */
export function useGestures(element: RefObject<HTMLElement | null>, handlers: GestureHandlers) {
  const latest = useEffectEvent(() => handlers)
  useEffect(() => {
    const node = element.current
    if (!node) return
    let before: ZoomTransform = zoomIdentity
    let trail: { x: number; at: number }[] = []
    const recogniser = zoom<HTMLElement, unknown>()
      .clickDistance(4)
      .filter(accepts)
      .on('start', () => {
        before = zoomIdentity
        trail = []
      })
      .on('zoom', (event: ZoomEvent) => {
        const after = event.transform
        const scale = after.k / before.k
        latest().onMove(scale, after.x - before.x * scale)
        if (scale === 1) {
          latest().onScroll(after.y - before.y)
          trail.push({ x: after.x, at: performance.now() })
        }
        before = after
      })
      .on('end', () => {
        const speed = speedOf(trail)
        if (Math.abs(speed) > SLOW) latest().onFling(speed)
        forget(node)
      })
    const selection = select(node).call(recogniser).on('wheel.zoom', null)
    selection.on('dblclick.zoom', (event: MouseEvent) => {
      const [x] = pointer(event, node)
      latest().onZoom(2, x)
    })
    return () => {
      selection.on('.zoom', null)
    }
  }, [element])
}

function accepts(event: Event): boolean {
  if ('touches' in event) return (event as TouchEvent).touches.length > 1
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey)
}

/** d3-zoom keeps its transform on the element; putting it back there is the documented way to reset it without an event. */
function forget(node: HTMLElement & { __zoom?: ZoomTransform }) {
  node.__zoom = zoomIdentity
}

function speedOf(trail: readonly { x: number; at: number }[]): number {
  const last = trail.at(-1)
  const first = last && trail.find(({ at }) => last.at - at <= RECENT)
  if (!last || !first || last === first || performance.now() - last.at > RECENT) return 0
  return (last.x - first.x) / (last.at - first.at)
}
