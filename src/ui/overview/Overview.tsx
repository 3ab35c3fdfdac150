import { memo, useMemo, useRef } from 'react'
import { NO_FILTER } from '../../engine/filter.ts'
import type { Density } from '../../engine/query.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import type { Span } from '../../model/time.ts'
import { stackedPaths } from '../../scene/stacked-paths.ts'
import { timeScale } from '../../scene/scale.ts'
import { widthOf } from '../../view/move-window.ts'
import { overviewQuery } from '../../view/questions.ts'
import { useAnswer, useDataset, useLasting } from '../context/engine.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useSize } from '../timeline/use-size.ts'
import type { Motion } from '../timeline/use-motion.ts'
import { useBrush } from './use-brush.ts'

interface OverviewProps {
  readonly window: Span
  readonly home: Span
  readonly motion: Motion
}

const HEIGHT_PX = 44

/** The whole dataset over time, filtered against all, with the window on it to drag, stretch, draw anew, and move by keys. */
export const Overview = memo(function Overview({ window, home, motion }: OverviewProps) {
  const { t, span: spanWords } = useWords()
  const filter = useView((view) => view.filter)
  const track = useRef<HTMLDivElement>(null)
  const { width } = useSize(track)
  const { extent } = useDataset().summary
  const whole = useAnswer(overviewQuery(NO_FILTER, extent))
  const kept = useLasting(useAnswer(overviewQuery(filter, extent)).data)
  const scale = useMemo(() => timeScale(home, Math.max(1, width)), [home, width])
  const brush = useBrush(track, { scale, window, motion, home })

  const left = Math.max(0, scale.toX(window.start))
  const right = Math.min(width, scale.toX(window.end))
  return (
    <div className="overview" role="group" aria-label={t.overview.name} title={t.overview.hint}>
      <div className="track" ref={track} {...brush.track}>
        {width > 0 && whole.data && <Histogram whole={whole.data} kept={kept ?? whole.data} widthPx={width} />}
        <div
          className="brush"
          role="slider"
          tabIndex={0}
          aria-label={t.overview.window}
          aria-valuemin={0}
          aria-valuemax={100}
          aria-valuenow={share(window.start / 2 + window.end / 2, home)}
          aria-valuetext={spanWords(window)}
          style={{ left, width: Math.max(2, right - left) }}
          {...brush.body}
        />
        {(['start', 'end'] as const).map((end) => (
          <div
            key={end}
            className={`brush-end ${end}`}
            role="slider"
            tabIndex={0}
            aria-label={t.overview[end]}
            aria-valuemin={0}
            aria-valuemax={100}
            aria-valuenow={share(window[end], home)}
            aria-valuetext={spanWords(dayOf(window[end]))}
            style={{ left: end === 'start' ? left : right }}
            {...brush[end]}
          />
        ))}
      </div>
    </div>
  )
})

const DAY = 86_400_000
const dayOf = (instant: number): Span => ({ start: instant, end: instant + DAY })

const share = (instant: number, whole: Span) =>
  Math.round(Math.min(100, Math.max(0, ((instant - whole.start) / widthOf(whole)) * 100)))

interface HistogramProps {
  readonly whole: Density
  readonly kept: Density
  readonly widthPx: number
}

const Histogram = memo(function Histogram({ whole, kept, widthPx }: HistogramProps) {
  const ghost = useMemo(() => stackedPaths(whole, whole, widthPx, HEIGHT_PX), [whole, widthPx])
  const solid = stackedPaths(kept, whole, widthPx, HEIGHT_PX)
  return (
    <svg width={widthPx} height={HEIGHT_PX} aria-hidden="true">
      {ghost.map((path, type) => (
        <path key={type} d={path} className="ghost" />
      ))}
      {solid.map((path, type) => (
        <path key={type} d={path} className={`bars ${EVENT_TYPES[type]}`} />
      ))}
    </svg>
  )
})
