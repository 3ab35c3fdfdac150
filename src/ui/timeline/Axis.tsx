import { memo, useCallback, useMemo, useRef, type RefObject } from 'react'
import { spanOf, type Instant, type Span } from '../../model/dates/time.ts'
import { timeScale } from '../../scene/scale.ts'
import { ticksOf } from '../../scene/ticks.ts'
import { widthOf } from '../../view/move-window.ts'
import { around } from '../../view/near-window.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { measureLabel } from '../widgets/measure-label.ts'
import { useOnSpanChange } from '../viewport/use-on-span-change.ts'
import { useSettledSpan } from '../viewport/use-settled-span.ts'

/** Minimum distance in pixels between ticks: the widest label and some space. */
const TICK_PX = 64

interface AxisProps {
  readonly widthPx: number
}

/** Returns the ticks of the settled span and around it, at once for every scale that needs others. */
function useTicks(widthPx: number) {
  const visibleSpan = useSettledSpan(0)
  const ticks = useMemo(() => {
    const span = around(visibleSpan)
    const drawnPx = (widthPx * widthOf(span)) / widthOf(visibleSpan)
    return widthPx > 0 ? ticksOf(timeScale(span, drawnPx), TICK_PX) : []
  }, [visibleSpan, widthPx])
  return { visibleSpan, ticks }
}

/** Positions the elements of a row, one for each instant, with `leftOf`, at every change of the visible span. */
function useFollowingRow(
  widthPx: number,
  instants: readonly Instant[],
  leftOf: (xPx: number, at: number) => number,
): RefObject<HTMLDivElement | null> {
  const row = useRef<HTMLDivElement>(null)
  const place = useCallback(
    (visibleSpan: Span) => {
      const scale = timeScale(visibleSpan, widthPx)
      for (const [at, instant] of instants.entries()) {
        const element = row.current?.children[at]
        if (!(element instanceof HTMLElement)) continue
        element.style.transform = `translateX(${Math.round(leftOf(scale.toX(instant), at))}px)`
      }
    },
    [instants, leftOf, widthPx],
  )
  useOnSpanChange(place)
  return row
}

/** Shows the labels of the ticks, above the lanes. */
export const Axis = memo(function Axis({ widthPx }: AxisProps) {
  const { tick, span } = useWords()
  const { visibleSpan, ticks } = useTicks(widthPx)
  const texts = useMemo(() => ticks.map(({ instant, unit, isMajor }) => tick(instant, unit, isMajor)), [ticks, tick])
  const instants = useMemo(() => ticks.map(({ instant }) => instant), [ticks])
  const leftOf = useCallback(
    (xPx: number, at: number) => besideEnds(xPx, measureLabel(texts[at]!), widthPx),
    [texts, widthPx],
  )
  const row = useFollowingRow(widthPx, instants, leftOf)
  return (
    <div ref={row} className="axis" role="img" aria-label={span(visibleSpan)}>
      {ticks.map(({ instant, isMajor }, at) => (
        <span key={instant} className={isMajor ? 'tick major' : 'tick'} aria-hidden="true">
          {texts[at]}
        </span>
      ))}
    </div>
  )
})

/**
 * Returns the left edge of a label: centred on its tick, or beside it if the edge of the plot would cut it; off screen
 * together with its tick.
 */
function besideEnds(xPx: number, labelPx: number, widthPx: number): number {
  if (xPx < 0 || xPx > widthPx) return -2 * labelPx
  const half = labelPx / 2
  return xPx < half ? xPx : xPx > widthPx - half ? xPx - labelPx : xPx - half
}

const itself = (xPx: number) => xPx

/**
 * Draws the lines of the ticks through the lanes. Each is a layer, because compositing one large, mostly empty layer
 * takes far longer.
 */
export const Grid = memo(function Grid({ widthPx }: AxisProps) {
  const { ticks } = useTicks(widthPx)
  const { t, date } = useWords()
  const { coversUntil: covered } = useDataset()
  const end = covered && spanOf(covered).end
  const instants = useMemo(() => [...ticks.map(({ instant }) => instant), ...(end === null ? [] : [end])], [ticks, end])
  const row = useFollowingRow(widthPx, instants, itself)
  return (
    <div ref={row} className="grid">
      {ticks.map(({ instant, isMajor }) => (
        <i key={instant} className={isMajor ? 'major' : undefined} aria-hidden="true" />
      ))}
      {covered && <i className="covered" role="img" aria-label={t.app.coversUntil(date(covered))} />}
    </div>
  )
})
