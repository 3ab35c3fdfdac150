import { memo } from 'react'
import { extentShapeOf } from '../../../scene/lanes/extent-shape.ts'
import type { SceneMark } from '../../../scene/scene.ts'
import { fadeId } from './FadeDefs.tsx'

interface ExtentShapeProps {
  readonly mark: SceneMark
  readonly hue: number
  /** Whether it takes more than a quarter of the window: then it is a hairline, with a cap at each stated end. */
  readonly isLong: boolean
}

/** Heights in pixels of a hairline and of the caps at its ends. */
const HAIRLINE_PX = 3
const CAP_PX = 12

/** Draws the extent of an event behind its glyph, vertically centred on it. Uncertain ends fade. */
export const ExtentShape = memo(function ExtentShape({ mark, hue, isLong }: ExtentShapeProps) {
  const shape = extentShapeOf(mark)
  if (shape === null) return null
  const { isBar, parts } = shape
  const { y, height } = isLong ? { y: mark.y - HAIRLINE_PX / 2, height: HAIRLINE_PX } : shape
  const caps = !isLong ? [] : [mark.left.kind === 'sharp' && mark.x0, mark.right.kind === 'sharp' && mark.x1 - 2]
  return (
    <g className={isBar ? 'reach bar' : 'reach band'}>
      {caps.map(
        (x) => x !== false && <rect key={x} x={(x - mark.x).toFixed(1)} y={-CAP_PX / 2} width={2} height={CAP_PX} />,
      )}
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
