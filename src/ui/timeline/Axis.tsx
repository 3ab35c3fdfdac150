import { useMemo } from 'react'
import type { Span } from '../../model/time.ts'
import { timeScale } from '../../scene/scale.ts'
import { ticksOf } from '../../scene/ticks.ts'
import { useWords } from '../context/words.ts'

/** Room for the widest label and a little air. */
const TICK_PX = 64
/** Half of the widest label. */
const EDGE_PX = 24

function useTicks(window: Span, widthPx: number) {
  return useMemo(() => (widthPx > 0 ? ticksOf(timeScale(window, widthPx), TICK_PX) : []), [window, widthPx])
}

interface AxisProps {
  readonly window: Span
  readonly widthPx: number
}

/** The names of the ticks, above the lanes. */
export function Axis({ window, widthPx }: AxisProps) {
  const { tick, span } = useWords()
  const ticks = useTicks(window, widthPx)
  return (
    <div className="axis" role="img" aria-label={span(window)}>
      <svg width="100%" height="100%" aria-hidden="true">
        {ticks.map(({ instant, xPx, unit, isMajor }) => (
          <text
            key={instant}
            x={xPx}
            y="20"
            className={isMajor ? 'tick major' : 'tick'}
            // At the ends a label stands beside its tick, where it would be cut in half over it.
            textAnchor={xPx < EDGE_PX ? 'start' : xPx > widthPx - EDGE_PX ? 'end' : 'middle'}
          >
            {tick(instant, unit, isMajor)}
          </text>
        ))}
      </svg>
    </div>
  )
}

/** The lines of the ticks, through the lanes. */
export function Grid({ window, widthPx, heightPx }: AxisProps & { readonly heightPx: number }) {
  const ticks = useTicks(window, widthPx)
  return (
    <svg className="grid" width="100%" height={heightPx} aria-hidden="true">
      {ticks.map(({ instant, xPx, isMajor }) => (
        <line key={instant} x1={xPx} x2={xPx} y1="0" y2={heightPx} className={isMajor ? 'major' : undefined} />
      ))}
    </svg>
  )
}
