import { memo, useLayoutEffect, useMemo } from 'react'
import { greatest, paintBars } from '../../../scene/lanes/density-image.ts'
import { timeScale } from '../../../scene/scale.ts'
import { DENSITY_PX } from '../../../scene/sizes.ts'
import type { Scene } from '../../../scene/scene.ts'
import { useDataset } from '../../context/dataset.ts'
import { laneHue } from '../../events/lane-hue.ts'
import type { LanePicture } from '../../context/use-picture.ts'
import { useTransformedLayer } from '../../viewport/use-on-span-change.ts'
import { useTypeColours } from './use-type-colours.ts'

interface DensityLayerProps {
  readonly scene: Scene
  readonly picture: LanePicture
  readonly plotPx: number
}

/**
 * Draws counts over time behind lanes that cannot show every event. Painted once per answer; movement only transforms
 * it.
 */
export const DensityLayer = memo(function DensityLayer({ scene, picture, plotPx }: DensityLayerProps) {
  const { columns, range } = picture
  const top = scene.lanes[range.from]?.y ?? 0
  // As text, so that a picture laid out anew with the same lanes is not painted anew.
  const said = useMemo(() => JSON.stringify(stripLanes(scene, range)), [scene, range])
  const lanes = useMemo(() => JSON.parse(said) as readonly StripLane[], [said])
  const drawn = useMemo(() => timeScale(picture.span, columns), [picture.span, columns])
  const layer = useTransformedLayer<HTMLCanvasElement>(drawn, plotPx)
  return <Strips ref={layer} lanes={lanes} picture={picture} topPx={top} />
})

/** A lane that shows counts. */
interface StripLane {
  /** Index among the lanes that were queried. */
  readonly index: number
  /** Pixels from the top of the first of these lanes to the bars. */
  readonly topPx: number
}

function stripLanes({ lanes }: Scene, { from, to }: LanePicture['range']): readonly StripLane[] {
  const top = lanes[from]?.y ?? 0
  return lanes.slice(from, to).flatMap(({ y, height, isDensity }, index): StripLane[] => {
    return isDensity ? [{ index, topPx: Math.floor(y + height - top) - 2 - DENSITY_PX }] : []
  })
}

interface StripsProps {
  readonly ref: React.RefObject<HTMLCanvasElement | null>
  readonly lanes: readonly StripLane[]
  readonly picture: LanePicture
  readonly topPx: number
}

/**
 * Draws all lanes on one canvas, because it is one layer for the compositor; only bars are painted, because most of it
 * is empty.
 */
const Strips = memo(function Strips({ ref, lanes, picture, topPx }: StripsProps) {
  const { hues } = useDataset()
  const colours = useTypeColours()
  const { columns, density } = picture
  const heightPx = (lanes.at(-1)?.topPx ?? 0) + DENSITY_PX
  useLayoutEffect(() => {
    // Painted elsewhere and handed over: a canvas that is painted on itself is copied with every frame it is moved (Chromium).
    const shown = ref.current?.getContext('bitmaprenderer')
    if (!shown) return
    const surface = new OffscreenCanvas(columns, heightPx)
    const context = surface.getContext('2d')
    if (!context) return
    const most = greatest(
      density.counts,
      columns,
      lanes.map(({ index }) => index),
    )
    for (const { index, topPx } of lanes) {
      const lane = picture.lanes[index]
      if (!lane) continue
      const image = context.createImageData(columns, DENSITY_PX)
      paintBars(new Uint32Array(image.data.buffer), density, index, most, colours[laneHue(lane, hues)]!)
      context.putImageData(image, 0, topPx)
    }
    shown.transferFromImageBitmap(surface.transferToImageBitmap())
  }, [ref, lanes, picture, columns, heightPx, density, colours, hues])
  return (
    <canvas ref={ref} className="density" width={columns} height={heightPx} style={{ top: topPx }} aria-hidden="true" />
  )
})
