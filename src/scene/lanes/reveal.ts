/** How far to scroll so that an event can be seen, with the other ends of its lines where there is room for all. */
import type { Scene } from '../scene.ts'

interface Room {
  /** Pixels from the top of the scene, and the height of what is in sight. */
  readonly topPx: number
  readonly heightPx: number
}

/** Nearer than this to an edge of the picture, an event is not well seen. */
const EDGE_PX = 40

/** The new top of what is in sight; `null` where it can stay, or the event is no mark. */
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
