import { useMemo, useRef, useState } from 'react'
import type { Exchanges } from '../../../engine/query.ts'
import type { Span } from '../../../model/dates/time.ts'
import { instantAt, monthsIn, spanOfColumns, startOfMonth } from '../../../scene/overview/columns.ts'
import { type Frame, layOverview } from '../../../scene/overview/layout.ts'
import type { Facing } from '../../../scene/overview/strips.ts'
import { keepSpan, selectEvent, showSpan } from '../../../view/changes.ts'
import { panSpan, widthOf, ZOOM_STEP, zoomSpan } from '../../../view/move-window.ts'
import { useLasting } from '../../context/dataset.ts'
import { useHighlight } from '../../context/highlight.ts'
import { useStore, useView } from '../../context/store.ts'
import { useWords } from '../../context/words.ts'
import { useGestures } from '../../viewport/use-gestures.ts'
import { useWheel } from '../../viewport/use-wheel.ts'
import { undatedIn } from '../../events/exchange-words.ts'
import { useSideNames } from '../../events/use-side-names.ts'
import { measureLabel } from '../../widgets/measure-label.ts'
import { useSize } from '../../widgets/use-size.ts'
import { Axis } from './Axis.tsx'
import { CoveredEdge } from './CoveredEdge.tsx'
import { BarLayer } from './BarLayer.tsx'
import { membersByEvent } from './members.ts'
import { LitLayer, UnitLayer } from './UnitLayer.tsx'
import { useSideOf } from '../Parties.tsx'
import { PictureHead } from './PictureHead.tsx'
import { Strips } from './Strips.tsx'
import type { OverviewState } from '../use-overview.ts'

interface PictureProps {
  readonly state: OverviewState
  readonly whole: Exchanges
  readonly facing: Facing
}

const NARROW_PX = 640

const frameOf = (widthPx: number): Frame =>
  widthPx < NARROW_PX
    ? { widthPx, namesPx: 0, axisPx: 20, mostHeightPx: 215, leastColumnPx: 8, mostTitles: 0 }
    : { widthPx, namesPx: 104, axisPx: 24, mostHeightPx: 292, leastColumnPx: 7.5, mostTitles: 6 }

/** A filter that leaves less of the time than this in use is drawn over its own time. */
const LEAST_USED = 0.3

/** When each accusation and each answer was made: a mark each, or bars. */
export function Picture({ state, whole, facing }: PictureProps) {
  const { t, number } = useWords()
  const store = useStore()
  const sideOf = useSideOf()
  const light = useHighlight()
  const box = useRef<HTMLDivElement>(null)
  const { width } = useSize(box)
  const visibleSpan = useView((view) => view.visibleSpan)
  const isEven = useView((view) => view.isEven)
  const { nameOf } = useSideNames('country')
  const [unfitted, setUnfitted] = useState<OverviewState['filter'] | null>(null)
  const units = useLasting(state.units ?? undefined) ?? null
  const fitted = useMemo(() => (state.isFiltered ? usedSpan(state.kept, whole) : null), [state, whole])
  const isFitted = visibleSpan === null && fitted !== null && unfitted !== state.filter
  const shown = isFitted ? fitted : visibleSpan
  const scene = useMemo(
    () =>
      width === 0
        ? null
        : layOverview({
            exchanges: units,
            months: whole.months,
            facing,
            sideOf,
            span: shown && monthsIn(shown),
            isEven,
            frame: frameOf(width),
            measure: measureLabel,
          }),
    [units, whole, facing, sideOf, shown, isEven, width],
  )
  const members = useMemo(() => membersByEvent(units ?? []), [units])
  const home = useMemo(() => homeOf(whole), [whole])
  const now = scene && (shown ?? spanOfColumns(scene.time))
  const zoom = (factor: number, xPx?: number) => {
    if (!now || !home || !scene) return
    const at = xPx === undefined ? (now.start + now.end) / 2 : instantAt(scene.time, xPx)
    store.change(showSpan(zoomSpan(now, factor, at, home)), 'drift')
  }
  useWheel(box, (scale, xPx) => zoom(1 / scale, xPx))
  useGestures(box, {
    onMove(scale, shift) {
      if (scale !== 1) return zoom(1 / scale)
      if (visibleSpan && home && width > 0)
        store.change(showSpan(panSpan(visibleSpan, (-shift / width) * widthOf(visibleSpan), home)), 'drift')
    },
    onZoom: (scale, xPx) => zoom(1 / scale, xPx),
    onScroll: () => undefined,
    onFling: () => undefined,
  })
  const toWhole = () => {
    setUnfitted(state.filter)
    store.change(showSpan(null))
  }
  const name = facing === null ? t.exchanges.pictureOfAll : t.exchanges.picture(nameOf(facing[0]), nameOf(facing[1]))
  const eventAt = (target: EventTarget) =>
    target instanceof Element ? (target.closest<SVGElement>('[data-event]')?.dataset['event'] ?? null) : null
  return (
    <div className="ov-time">
      <PictureHead
        whole={whole}
        scene={scene}
        isWhole={shown === null}
        onZoom={(way) => zoom(way === 1 ? 1 / ZOOM_STEP : ZOOM_STEP)}
        onWhole={toWhole}
      />
      <div
        className="ov-canvas"
        ref={box}
        role="presentation"
        onPointerOver={({ target }) => light.show(members.get(eventAt(target) ?? '') ?? [])}
        onPointerLeave={() => light.show([])}
        onClick={({ target }) => {
          const id = eventAt(target)
          if (id !== null) return store.change(selectEvent(id))
          const column = target instanceof SVGElement ? target.dataset['column'] : undefined
          const { from, to } = scene?.time.columns[Number(column ?? -1)] ?? {}
          if (from !== undefined && to !== undefined)
            store.change(keepSpan({ start: startOfMonth(from), end: startOfMonth(to) }))
        }}
      >
        {scene && (
          // oxlint-disable-next-line jsx-a11y/click-events-have-key-events -- the rows below open the same events by key
          <svg
            role="img"
            aria-label={name}
            width={scene.widthPx}
            height={scene.strips.heightPx}
            data-filtered={state.keptIds !== null}
          >
            <Strips scene={scene} facing={facing} units={units} whole={whole} />
            <CoveredEdge scene={scene} />
            <Axis scene={scene} />
            <BarLayer scene={scene} facing={facing} />
            <UnitLayer scene={scene} keptIds={state.keptIds} members={members} />
            <LitLayer scene={scene} members={members} />
          </svg>
        )}
        {scene && <Undated whole={whole} number={number} />}
      </div>
    </div>
  )
}

function Undated({ whole, number }: { whole: Exchanges; number: (value: number) => string }) {
  const { t } = useWords()
  const count = undatedIn(whole)
  return count === 0 ? null : <p className="ov-undated">{t.exchanges.undated(number(count))}</p>
}

/** The time of all accusations. */
function homeOf({ months }: Exchanges): Span | null {
  const known = months.flatMap(({ month }) => (month === null ? [] : month))
  return known.length === 0
    ? null
    : spanOfColumns({ columns: [{ from: known[0]!, to: known.at(-1)! + 1, xPx: 0, widthPx: 0 }] })
}

/** The time of what a filter keeps and of its answers, if that is little of the whole. */
function usedSpan(kept: Exchanges | undefined, whole: Exchanges): Span | null {
  if (kept === undefined || kept.total === 0 || kept.total === whole.total) return null
  const [used, all] = [homeOf(kept), homeOf(whole)]
  if (used === null || all === null || widthOf(used) >= widthOf(all) * LEAST_USED) return null
  // Room for answers, and so that a single month is not all there is.
  const airMonths = 6
  const [from, to] = monthsIn(used)
  return { start: startOfMonth(from - airMonths), end: startOfMonth(to + airMonths) }
}
