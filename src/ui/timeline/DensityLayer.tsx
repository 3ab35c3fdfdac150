import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { paintDensity, type DensityStrip } from '../../scene/density-image.ts'
import { DENSITY_PX } from '../../scene/sizes.ts'
import type { Scene } from '../../scene/scene.ts'
import { useDataset } from '../context/engine.ts'
import { laneHue } from './lane-hue.ts'
import type { LanePicture } from './use-picture.ts'
import { useTypeColours } from './use-type-colours.ts'

interface DensityLayerProps {
  readonly scene: Scene
  readonly picture: LanePicture
  readonly shiftPx: number
  /** How many times wider than laid out it is drawn. */
  readonly stretch: number
}

/** Counts over time behind the lanes that cannot show every event. Painted once an answer; moving only moves it. */
export function DensityLayer({ scene, picture, shiftPx, stretch }: DensityLayerProps) {
  const { columns, range } = picture
  const top = scene.lanes[range.from]?.y ?? 0
  // As text, so that a picture laid out anew with the same lanes is not painted anew.
  const said = useMemo(() => JSON.stringify(stripLanes(scene, range)), [scene, range])
  const lanes = useMemo(() => JSON.parse(said) as readonly StripLane[], [said])
  const canvas = useRef<HTMLCanvasElement>(null)
  const transform = `translate(${shiftPx.toFixed(2)}px, ${top}px) scaleX(${((scene.widthPx * stretch) / columns).toFixed(6)})`
  useLayoutEffect(() => {
    if (canvas.current) canvas.current.style.transform = transform
  }, [transform])
  return <Strips ref={canvas} lanes={lanes} picture={picture} />
}

/** A lane that was asked for; its bottom is from the top of the first. */
interface StripLane {
  readonly bottom: number
  readonly isDensity: boolean
}

function stripLanes({ lanes }: Scene, { from, to }: LanePicture['range']): readonly StripLane[] {
  const top = lanes[from]?.y ?? 0
  return lanes.slice(from, to).map(({ y, height, isDensity }) => ({ bottom: y + height - top, isDensity }))
}

interface StripsProps {
  readonly ref: React.RefObject<HTMLCanvasElement | null>
  readonly lanes: readonly StripLane[]
  readonly picture: LanePicture
}

const Strips = memo(function Strips({ ref, lanes, picture }: StripsProps) {
  const { hues } = useDataset()
  const colours = useTypeColours()
  const { columns, density } = picture
  const height = Math.max(1, Math.ceil(lanes.at(-1)?.bottom ?? 0))
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const strips = lanes.flatMap(({ bottom, isDensity }, index): DensityStrip[] => {
      const lane = picture.lanes[index]
      if (!isDensity || !lane) return []
      const hue = laneHue(lane, hues)
      return [{ lane: index, bottom: Math.floor(bottom) - 2, height: DENSITY_PX, colours: colours[hue]! }]
    })
    const image = context.createImageData(columns, height)
    paintDensity(new Uint32Array(image.data.buffer), columns, density.counts, strips)
    context.putImageData(image, 0, 0)
  }, [ref, lanes, picture, columns, density, colours, hues, height])
  return <canvas ref={ref} className="density" width={columns} height={height} aria-hidden="true" />
})
