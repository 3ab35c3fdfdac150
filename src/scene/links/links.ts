/** Lays out lines between an event and what it speaks about or responds to. */
import type { Link, LinkEnd } from '../../engine/query.ts'
import type { FindLane } from '../lanes/lanes.ts'
import { extentOf } from '../lanes/mark.ts'
import type { TimeScale } from '../scale.ts'
import type { Point, SceneLane, SceneLink, SceneMark } from '../scene.ts'

/**
 * Returns one line per link if the filter keeps both ends and their lanes are drawn. An end that is not a mark is drawn
 * at the middle of its lane.
 */
export function layLinks(
  links: readonly Link[],
  ends: readonly LinkEnd[],
  marks: readonly SceneMark[],
  lanes: readonly SceneLane[],
  findLane: FindLane,
  scale: TimeScale,
): readonly SceneLink[] {
  const points = new Map<string, Point>()
  for (const end of ends) {
    const lane = lanes[findLane(end)]
    if (!end.shown || !lane) continue
    const { x0, x1 } = extentOf(end.date, scale)
    points.set(end.id, { x: (x0 + x1) / 2, y: lane.y + lane.height / 2 })
  }
  const drawn = new Set(marks.map(({ event }) => event.id))
  for (const mark of marks) points.set(mark.event.id, mark)

  return links.flatMap((link): SceneLink[] => {
    const from = points.get(link.from)
    const to = points.get(link.to)
    if (!from || !to) return []
    return [
      {
        key: `${link.kind}:${link.from}:${link.to}`,
        kind: link.kind,
        from: link.from,
        to: link.to,
        path: curve(from, to),
        isLoose: !drawn.has(link.from) || !drawn.has(link.to),
        reachPx: Math.abs(from.x - to.x),
        places: PLACES.map((part) => pointOn(from, to, part)),
        time: link.time,
      },
    ]
  })
}

/** Maximum horizontal distance in pixels of a line that is drawn at rest. */
const BRIDGE_PX = 120

/**
 * Returns whether a line is drawn at rest: a short one from an answer to the accusation. Longer ones run past events that
 * they have nothing to do with, so that they are drawn only for an event that is pointed at or open.
 */
export const isBridge = ({ kind, isLoose, reachPx }: SceneLink) =>
  kind === 'respondsTo' && !isLoose && reachPx <= BRIDGE_PX

/**
 * Leaves and arrives upright, so that lines between neighbours in time stay apart from the lanes they cross:
 *
 *      from o            within a lane:   from o╮   ╭o to
 *           ╰──╮                               ╰───╯
 *              o to
 */
function curve(from: Point, to: Point): string {
  const middle = middleOf(from, to)
  const n = (value: number) => value.toFixed(1)
  return `M${n(from.x)} ${n(from.y)}C${n(from.x)} ${n(middle)} ${n(to.x)} ${n(middle)} ${n(to.x)} ${n(to.y)}`
}

/** Fractions of a line at which a label may stand, the best first. */
const PLACES = [0.5, 0.35, 0.65, 0.2, 0.8] as const

/** Returns the height in pixels at which a line runs horizontally. */
const middleOf = (from: Point, to: Point) => (from.y + to.y) / 2 + (Math.abs(from.y - to.y) < 4 ? 18 : 0)

/** Returns the point of a cubic Bézier curve at parameter `t`, 0 to 1. */
function pointOn(from: Point, to: Point, part: number): Point {
  const rest = 1 - part
  const near = rest ** 3 + 3 * rest ** 2 * part
  const bend = 3 * rest ** 2 * part + 3 * rest * part ** 2
  return {
    x: near * from.x + (1 - near) * to.x,
    y: rest ** 3 * from.y + bend * middleOf(from, to) + part ** 3 * to.y,
  }
}
