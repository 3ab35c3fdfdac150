/** Recognises drags, pinches and double clicks by d3-zoom. Loaded after the first picture by `use-gestures.ts`. */
import { pointer, select, zoom, zoomIdentity, type D3ZoomEvent, type ZoomTransform } from 'd3'

/** Callbacks for what a gesture does to the picture, in pixels of the element. */
export interface GestureHandlers {
  /** Moves the picture: a point `x` goes to `x * scale + shift`; a drag has scale 1. */
  readonly onMove: (scale: number, shift: number) => void
  /** Zooms in one jump by a factor around a point. */
  readonly onZoom: (scale: number, xPx: number) => void
  /** Scrolls the element's content vertically. */
  readonly onScroll: (dy: number) => void
  /** Called at the end of a drag with its speed in pixels per millisecond. */
  readonly onFling: (speed: number) => void
}

/** Minimum speed in pixels per millisecond of a drag that continues to glide. */
const SLOW = 0.15
/** Duration in milliseconds at the end of a drag that decides its final speed. */
const RECENT = 80

type ZoomEvent = D3ZoomEvent<HTMLElement, unknown>

/**
 * Uses d3-zoom as a gesture recogniser: its transform lasts as long as one gesture and is then reset, so the visible
 * span is never echoed back to it. One finger scrolls the page, two move the picture. The wheel belongs to `useWheel`.
 * `latest` gives the handlers of the moment. Returns the function that stops it.
 */
export function recogniseGestures(node: HTMLElement, latest: () => GestureHandlers): () => void {
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
}

function accepts(event: Event): boolean {
  if ('touches' in event) return (event as TouchEvent).touches.length > 1
  return !(event instanceof MouseEvent) || (event.button === 0 && !event.ctrlKey)
}

/** Resets d3-zoom's transform on the element directly, the documented way to do so without an event. */
function forget(node: HTMLElement & { __zoom?: ZoomTransform }) {
  node.__zoom = zoomIdentity
}

function speedOf(trail: readonly { x: number; at: number }[]): number {
  const last = trail.at(-1)
  const first = last && trail.find(({ at }) => last.at - at <= RECENT)
  if (!last || !first || last === first || performance.now() - last.at > RECENT) return 0
  return (last.x - first.x) / (last.at - first.at)
}
