import { memo } from 'react'
import { fadeId } from './FadeDefs.tsx'
import { isBar, type Edge } from '../../scene/mark.ts'
import type { SceneMark } from '../../scene/scene.ts'

interface ReachProps {
  readonly mark: SceneMark
  readonly hue: number
  readonly heightPx: number
}

/** Narrower than its glyph, the time of a statement need not be drawn. */
const LEAST_PX = 16

/** The time of an event: a bar for an attack, a band behind the glyph of a statement that is not known to the day. Doubtful ends fade. */
export const Reach = memo(function Reach({ mark, hue, heightPx }: ReachProps) {
  const { event, x0, x1, y, left, right } = mark
  const width = x1 - x0
  const isAttack = isBar(event)
  if (isAttack ? width < 8 : width < LEAST_PX) return null
  const height = isAttack ? heightPx : heightPx * 0.75
  const fadeLeft = fadePx(left, width)
  const fadeRight = fadePx(right, width)
  return (
    <g className={isAttack ? 'reach bar' : 'reach band'}>
      {fadeLeft > 0 && (
        <rect fill={`url(#${fadeId('left', hue)})`} x={x0} y={y - height / 2} width={fadeLeft} height={height} />
      )}
      <rect
        x={x0 + fadeLeft}
        y={y - height / 2}
        width={Math.max(0, width - fadeLeft - fadeRight)}
        height={height}
        rx={fadeLeft + fadeRight > 0 ? 0 : 2}
      />
      {fadeRight > 0 && (
        <rect
          fill={`url(#${fadeId('right', hue)})`}
          x={x1 - fadeRight}
          y={y - height / 2}
          width={fadeRight}
          height={height}
        />
      )}
    </g>
  )
})

/** An open end runs out over what is left of it, at most over this. */
const OPEN_PX = 28

function fadePx(edge: Edge, width: number): number {
  if (edge.kind === 'sharp') return 0
  return edge.kind === 'fade' ? edge.px : Math.min(OPEN_PX, width / 2)
}
