import { memo } from 'react'
import type { Scene } from '../../../scene/scene.ts'
import { useDataset } from '../../context/dataset.ts'

/** Draws the background of each group of lanes in its country's hue. */
export const Tints = memo(function Tints({ scene }: { readonly scene: Scene | null }) {
  const { hues } = useDataset()
  return scene?.groups.map(({ key, country, y, height }) =>
    country === null ? null : (
      <div key={key} className="tint" data-hue={hues.ofCountry(country)} style={{ top: y, height }} />
    ),
  )
})
