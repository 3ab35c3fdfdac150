import { memo } from 'react'
import type { Scene } from '../../../scene/scene.ts'
import { useDataset } from '../../context/dataset.ts'
import { useView } from '../../context/store.ts'
import { isSaidLane } from '../../events/said-lane.ts'

/** Draws the background of each group of lanes in its country's hue, and hatches the lanes of what is only attributed. */
export const Tints = memo(function Tints({ scene }: { readonly scene: Scene | null }) {
  const { hues, actors } = useDataset()
  const attributed = useView((view) => view.filter.attributed)
  if (!scene) return null
  const said = scene.lanes.filter(({ lane }) => isSaidLane(lane, actors, attributed))
  return (
    <>
      {scene.groups.map(({ key, country, y, height }) =>
        country === null ? null : (
          <div key={key} className="tint" data-hue={hues.ofCountry(country)} style={{ top: y, height }} />
        ),
      )}
      {said.map(({ key, y, height }) => (
        <div key={key} className="said-lane" style={{ top: y, height }} />
      ))}
    </>
  )
})
