/** Computes how far to scroll to show an event, together with the other ends of its lines if all of them fit. */
import type { Scene } from '../scene.ts'

interface Room {
  /** Pixels from the top of the scene to the visible part, and the height of the visible part. */
  readonly topPx: number
  readonly heightPx: number
}

/** Minimum distance in pixels between a revealed event and the edges of the visible part. */
const EDGE_PX = 40

/** Returns the new top of the visible part; `null` if it need not move, or if the event is not a mark. */
export function revealTop({ marks, links }: Scene, event: string, { topPx, heightPx }: Room): number | null {
  const heights = new Map(marks.map(({ event, y }) => [event.id, y]))
  const own = heights.get(event)
  if (own === undefined) return null
  const others = links.flatMap(({ from, to }) =>
    from === event ? (heights.get(to) ?? []) : to === event ? (heights.get(from) ?? []) : [],
  )
  const whole = { from: Math.min(own, ...others) - EDGE_PX, to: Math.max(own, ...others) + EDGE_PX }
  const wanted = whole.to - whole.from <= heightPx ? whole : { from: own - EDGE_PX, to: own + EDGE_PX }
  if (wanted.from >= topPx && wanted.to <= topPx + heightPx) return null
  return Math.max(0, (wanted.from + wanted.to - heightPx) / 2)
}
