import { memo } from 'react'
import { HUE_COUNT } from '../../../scene/hues.ts'

const SIDES = ['left', 'right'] as const

/** Id of the hatching of what is only attributed. */
export const HATCH_ID = 'said-hatch'

/** Returns the id of the gradient that fades a hue towards one side. */
export const fadeId = (side: (typeof SIDES)[number], hue: number) => `fade-${side}-${hue}`

/**
 * Defines the hatching, and the gradients of uncertain ends, one per hue, because a gradient takes its colour from where
 * it is defined.
 */
export const FadeDefs = memo(function FadeDefs() {
  return (
    <defs>
      <pattern id={HATCH_ID} width="6" height="6" patternUnits="userSpaceOnUse" patternTransform="rotate(45)">
        <line className="hatch" y2="6" />
      </pattern>
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
