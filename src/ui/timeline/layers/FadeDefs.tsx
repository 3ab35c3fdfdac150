import { memo } from 'react'
import { HUE_COUNT } from '../../../scene/hues.ts'

const SIDES = ['left', 'right'] as const

/** The id of the gradient that fades a hue out towards one side. */
export const fadeId = (side: (typeof SIDES)[number], hue: number) => `fade-${side}-${hue}`

/** The gradients of doubtful ends: a gradient takes its colour from where it stands, so there is one a hue. */
export const FadeDefs = memo(function FadeDefs() {
  return (
    <defs>
      {Array.from({ length: HUE_COUNT + 1 }, (_, hue) =>
        SIDES.map((side) => (
          <linearGradient key={fadeId(side, hue)} id={fadeId(side, hue)} data-hue={hue} className="fade">
            <stop offset="0" stopOpacity={side === 'left' ? 0 : 1} />
            <stop offset="1" stopOpacity={side === 'left' ? 1 : 0} />
          </linearGradient>
        )),
      )}
    </defs>
  )
})
