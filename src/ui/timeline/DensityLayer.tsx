import { memo, useLayoutEffect, useMemo, useRef } from 'react'
import { paintDensity, type DensityStrip } from '../../scene/density-image.ts'
import { DENSITY_PX } from '../../scene/layout.ts'
import type { Scene } from '../../scene/scene.ts'
import { useHues } from '../context/hues.ts'
import { laneHue } from './lane-hue.ts'
import type { LanePicture } from './use-picture.ts'
import { useTypeColours } from './use-type-colours.ts'

interface DensityLayerProps {
  readonly scene: Scene
  readonly picture: LanePicture
  readonly shiftPx: number
}

/** Counts over time behind the lanes that cannot show every event. Painted once an answer; moving only moves it. */
export function DensityLayer({ scene, picture, shiftPx }: DensityLayerProps) {
  const { columns } = picture
  const transform = `translateX(${shiftPx.toFixed(2)}px) scaleX(${(scene.widthPx / columns).toFixed(6)})`
  const lanes = useStable(scene.lanes.map(({ y, height, isDensity }) => ({ y, height, isDensity })))
  const canvas = useRef<HTMLCanvasElement>(null)
  useLayoutEffect(() => {
    if (canvas.current) canvas.current.style.transform = transform
  }, [transform])
  return <Strips ref={canvas} lanes={lanes} picture={picture} heightPx={scene.heightPx} />
}

interface StripsProps {
  readonly ref: React.RefObject<HTMLCanvasElement | null>
  readonly lanes: readonly { readonly y: number; readonly height: number; readonly isDensity: boolean }[]
  readonly picture: LanePicture
  readonly heightPx: number
}

const Strips = memo(function Strips({ ref, lanes, picture, heightPx }: StripsProps) {
  const hues = useHues()
  const colours = useTypeColours()
  const { columns, density } = picture
  const height = Math.max(1, Math.ceil(heightPx))
  useLayoutEffect(() => {
    const context = ref.current?.getContext('2d')
    if (!context) return
    const strips = lanes.flatMap((lane, index): DensityStrip[] => {
      const named = picture.lanes[index]
      if (!lane.isDensity || !named) return []
      return [
        {
          lane: index,
          bottom: Math.floor(lane.y + lane.height) - 2,
          height: DENSITY_PX,
          colours: colours[laneHue(named, hues)]!,
        },
      ]
    })
    const image = context.createImageData(columns, height)
    paintDensity(new Uint32Array(image.data.buffer), columns, density.counts, strips)
    context.putImageData(image, 0, 0)
  }, [ref, lanes, picture, columns, density, colours, hues, height])
  return <canvas ref={ref} className="density" width={columns} height={height} aria-hidden="true" />
})

/** The same plain value as before for as long as it says the same. */
function useStable<T>(value: T): T {
  const key = JSON.stringify(value)
  return useMemo(() => JSON.parse(key) as T, [key])
}
