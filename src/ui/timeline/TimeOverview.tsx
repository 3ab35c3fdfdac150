import { memo, useCallback, useMemo, useRef, type HTMLAttributes } from 'react'
import { clamp } from '../../base/clamp.ts'
import { NO_FILTER } from '../../engine/filter.ts'
import type { Density } from '../../engine/query.ts'
import { EVENT_TYPES } from '../../model/event.ts'
import type { Span } from '../../model/dates/time.ts'
import { stackedPaths } from '../../scene/lanes/stacked-paths.ts'
import { timeScale, type TimeScale } from '../../scene/scale.ts'
import { widthOf } from '../../view/move-window.ts'
import { overviewQuery } from '../../view/questions.ts'
import { useAnswer, useDataset, useLasting } from '../context/dataset.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useOnSpanChange } from '../viewport/use-on-span-change.ts'
import { useSize } from '../widgets/use-size.ts'
import { useSettledSpan } from '../viewport/use-settled-span.ts'
import type { Motion } from '../viewport/use-motion.ts'
import { useBrush } from '../viewport/use-brush.ts'

interface OverviewProps {
  readonly motion: Motion
}

const HEIGHT_PX = 44
/** Minimum width in pixels of the frame. */
const LEAST_PX = 6

/**
 * Shows the whole dataset over time, filtered against all, with the visible span as a frame to drag, resize, redraw and
 * move by keys.
 */
export const Overview = memo(function Overview({ motion }: OverviewProps) {
  const { t, span: spanWords } = useWords()
  const filter = useView((view) => view.filter)
  const track = useRef<HTMLDivElement>(null)
  const { width } = useSize(track)
  const { home, summary } = useDataset()
  const { extent } = summary
  const whole = useAnswer(overviewQuery(NO_FILTER, extent))
  const kept = useLasting(useAnswer(overviewQuery(filter, extent)).data)
  const scale = useMemo(() => timeScale(home, Math.max(1, width)), [home, width])
  const brush = useBrush(track, { scale, motion })
  const visibleSpan = useSettledSpan()
  const places = useMemo(() => placesOn(scale), [scale])
  return (
    <div className="overview" role="group" aria-label={t.overview.name} title={t.overview.hint}>
      <div className="track" ref={track} {...brush.track}>
        {width > 0 && whole.data && <Histogram whole={whole.data} kept={kept ?? whole.data} widthPx={width} />}
        <BrushPart
          className="brush"
          name={t.overview.window}
          share={share(visibleSpan.start / 2 + visibleSpan.end / 2, home)}
          words={spanWords(visibleSpan)}
          placeOf={places.body}
          handlers={brush.body}
        />
        {(['start', 'end'] as const).map((end) => (
          <BrushPart
            key={end}
            className={`brush-end ${end}`}
            name={t.overview[end]}
            share={share(visibleSpan[end], home)}
            words={spanWords(dayOf(visibleSpan[end]))}
            placeOf={places[end]}
            handlers={brush[end]}
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

/** Returns the positions of the frame's body and ends on the track, as CSS transforms. */
function placesOn(scale: TimeScale): Readonly<Record<'body' | 'start' | 'end', (visibleSpan: Span) => string>> {
  const xOf = (instant: number) => clamp(scale.toX(instant), 0, scale.widthPx)
  return {
    body: ({ start, end }) =>
      `translateX(${xOf(start)}px) scaleX(${Math.max(LEAST_PX, xOf(end) - xOf(start)) / scale.widthPx})`,
    start: ({ start }) => `translateX(${xOf(start)}px)`,
    end: ({ end }) => `translateX(${xOf(end)}px)`,
  }
}

interface BrushPartProps {
  readonly className: string
  readonly name: string
  /** Position in percent. */
  readonly share: number
  readonly words: string
  readonly placeOf: (visibleSpan: Span) => string
  readonly handlers: HTMLAttributes<HTMLElement>
}

/** Part of the frame; follows every change of the visible span, announced to assistive technology at rest. */
function BrushPart({ className, name, share, words, placeOf, handlers }: BrushPartProps) {
  const part = useRef<HTMLDivElement>(null)
  const place = useCallback(
    (visibleSpan: Span) => {
      if (part.current) part.current.style.transform = placeOf(visibleSpan)
    },
    [placeOf],
  )
  useOnSpanChange(place)
  return (
    <div
      ref={part}
      className={className}
      role="slider"
      tabIndex={0}
      aria-label={name}
      aria-valuemin={0}
      aria-valuemax={100}
      aria-valuenow={share}
      aria-valuetext={words}
      {...handlers}
    />
  )
}

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
