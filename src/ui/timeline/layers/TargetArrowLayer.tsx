import { targetArrowsOf } from '../../../scene/links/target-arrows.ts'
import type { FindLane } from '../../../scene/lanes/lanes.ts'
import type { Scene } from '../../../scene/scene.ts'

interface TargetArrowLayerProps {
  readonly scene: Scene
  readonly findLane: FindLane
  /** Event under the pointer or with the focus. */
  readonly pointed: string | null
}

/** Draws who → whom, as an arrow from the event to the lane of each of the accused or targets. */
export function TargetArrowLayer({ scene, findLane, pointed }: TargetArrowLayerProps) {
  const mark = pointed === null ? undefined : scene.marks.find(({ event }) => event.id === pointed)
  if (!mark) return null
  return (
    <g className="aims" aria-hidden="true">
      {targetArrowsOf(mark, scene.lanes, findLane).map(({ key, shaft, head }) => (
        <g key={key}>
          <path className="shaft" d={shaft} />
          <path className="head" d={head} />
        </g>
      ))}
    </g>
  )
}
