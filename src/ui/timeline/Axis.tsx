import { memo, useCallback, useMemo, useRef } from 'react'
import type { Span } from '../../model/time.ts'
import { timeScale } from '../../scene/scale.ts'
import { ticksOf } from '../../scene/ticks.ts'
import { around } from '../../view/near-window.ts'
import { useWords } from '../context/words.ts'
import { measureLabel } from './measure-label.ts'
import { useFollow, useMovedLayer } from './use-follow.ts'
import { useSteadyWindow } from './use-steady-window.ts'

/** Room for the widest label and a little air. */
const TICK_PX = 64

interface AxisProps {
  readonly home: Span
  readonly widthPx: number
}

/** The ticks of a window and around it, and the scale that they stand on. */
function useTicks({ home, widthPx }: AxisProps) {
  const window = useSteadyWindow(home)
  return useMemo(() => {
    const span = around(window)
    const drawn = timeScale(span, (widthPx * (span.end - span.start)) / (window.end - window.start))
    return { window, drawn, ticks: widthPx > 0 ? ticksOf(drawn, TICK_PX) : [] }
  }, [window, widthPx])
}

/** The names of the ticks, above the lanes. */
export const Axis = memo(function Axis({ home, widthPx }: AxisProps) {
  const { tick, span } = useWords()
  const { window, ticks } = useTicks({ home, widthPx })
  const row = useRef<HTMLDivElement>(null)
  const labels = useMemo(
    () => ticks.map(({ instant, unit, isMajor }) => ({ instant, isMajor, text: tick(instant, unit, isMajor) })),
    [ticks, tick],
  )
  const place = useCallback(
    (window: Span) => {
      const scale = timeScale(window, widthPx)
      for (const [at, { instant, text }] of labels.entries()) {
        const leftPx = besideEnds(scale.toX(instant), measureLabel(text), widthPx)
        const label = row.current?.children[at]
        if (label instanceof HTMLElement) label.style.transform = `translateX(${Math.round(leftPx)}px)`
      }
    },
    [labels, widthPx],
  )
  useFollow(home, place)
  return (
    <div ref={row} className="axis" role="img" aria-label={span(window)}>
      {labels.map(({ instant, isMajor, text }) => (
        <span key={instant} className={isMajor ? 'tick major' : 'tick'} aria-hidden="true">
          {text}
        </span>
      ))}
    </div>
  )
})

/** Where a label begins: over the middle of its tick, or beside it where it would be cut in half at an end; out of sight with its tick. */
function besideEnds(xPx: number, labelPx: number, widthPx: number): number {
  if (xPx < 0 || xPx > widthPx) return -2 * labelPx
  const half = labelPx / 2
  return xPx < half ? xPx : xPx > widthPx - half ? xPx - labelPx : xPx - half
}

/** The lines of the ticks, through the lanes. */
export const Grid = memo(function Grid({ home, widthPx, heightPx }: AxisProps & { readonly heightPx: number }) {
  const { drawn, ticks } = useTicks({ home, widthPx })
  const layer = useMovedLayer<SVGSVGElement>(drawn, home, widthPx)
  return (
    <svg ref={layer} className="grid" width={drawn.widthPx} height={heightPx} aria-hidden="true">
      {ticks.map(({ instant, xPx, isMajor }) => (
        <line key={instant} x1={xPx} x2={xPx} y1="0" y2={heightPx} className={isMajor ? 'major' : undefined} />
      ))}
    </svg>
  )
})
