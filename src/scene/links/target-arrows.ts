/** Lays out arrows from an event to the lanes of the accused or targets. */
import type { FindLane } from '../lanes/lanes.ts'
import type { SceneLane, SceneMark } from '../scene.ts'

export interface TargetArrow {
  readonly key: string
  /** SVG paths of the line and of its tip. */
  readonly shaft: string
  readonly head: string
}

const GLYPH_PX = 10
const TIP_PX = 6

/**
 * Returns one arrow per lane, vertical at the time of the event; none to the event's own lane or to a lane that is not
 * drawn.
 */
export function targetArrowsOf(
  mark: SceneMark,
  lanes: readonly SceneLane[],
  findLane: FindLane,
): readonly TargetArrow[] {
  const targets = new Set(
    mark.event.against.map((actor) => findLane({ by: [actor], type: mark.event.type, source: '' })),
  )
  return [...targets].flatMap((index): TargetArrow[] => {
    const lane = lanes[index]
    if (!lane || index === mark.lane) return []
    const sign = index > mark.lane ? 1 : -1
    const y = lane.y + lane.height / 2
    const x = mark.x.toFixed(1)
    return [
      {
        key: lane.key,
        shaft: `M${x} ${mark.y + sign * GLYPH_PX}V${y}`,
        head: `M${x} ${y}l${TIP_PX} ${-sign * TIP_PX * 1.6}h${-2 * TIP_PX}z`,
      },
    ]
  })
}
