import { memo } from 'react'
import { extentShapeOf } from '../../../scene/lanes/extent-shape.ts'
import type { SceneMark } from '../../../scene/scene.ts'
import { fadeId } from './FadeDefs.tsx'

interface ExtentShapeProps {
  readonly mark: SceneMark
  readonly hue: number
}

/** Draws the extent of an event behind its glyph, vertically centred on it. Uncertain ends fade. */
export const ExtentShape = memo(function ExtentShape({ mark, hue }: ExtentShapeProps) {
  const reach = extentShapeOf(mark)
  if (reach === null) return null
  const { isBar, y, height, parts } = reach
  return (
    <g className={isBar ? 'reach bar' : 'reach band'}>
      {parts.map(({ fade, x, width }) => (
        <rect
          key={`${fade}`}
          fill={fade === null ? undefined : `url(#${fadeId(fade, hue)})`}
          x={(x - mark.x).toFixed(1)}
          y={y - mark.y}
          width={width.toFixed(1)}
          height={height}
          rx={fade === null && parts.length === 1 ? 2 : undefined}
        />
      ))}
    </g>
  )
})
