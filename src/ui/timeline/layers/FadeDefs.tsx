import { memo } from 'react'
import { HUE_COUNT } from '../../../scene/hues.ts'

const SIDES = ['left', 'right'] as const

/** Returns the id of the gradient that fades a hue towards one side. */
export const fadeId = (side: (typeof SIDES)[number], hue: number) => `fade-${side}-${hue}`

/**
 * Defines the gradients of uncertain ends, one per hue, because a gradient takes its colour from where it is defined.
 */
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
