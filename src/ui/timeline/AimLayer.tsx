import { aimsOf } from '../../scene/aim.ts'
import { laneFinder } from '../../scene/lanes.ts'
import type { Scene } from '../../scene/scene.ts'
import { useDataset } from '../context/engine.ts'

interface AimLayerProps {
  readonly scene: Scene
  /** The event under the pointer or with the focus. */
  readonly pointed: string | null
}

/** Who → whom, as an arrow from the event to the lane of everyone it is aimed at. */
export function AimLayer({ scene, pointed }: AimLayerProps) {
  const { actors } = useDataset()
  const mark = pointed === null ? undefined : scene.marks.find(({ event }) => event.id === pointed)
  if (!mark) return null
  return (
    <g className="aims" aria-hidden="true">
      {aimsOf(
        mark,
        scene.lanes,
        laneFinder(
          scene.lanes.map(({ lane }) => lane),
          actors,
        ),
      ).map(({ key, shaft, head }) => (
        <g key={key}>
          <path className="shaft" d={shaft} />
          <path className="head" d={head} />
        </g>
      ))}
    </g>
  )
}
