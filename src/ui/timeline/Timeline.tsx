import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useMemo, useRef, useState } from 'react'
import { exchangeLabels } from '../../scene/labels/exchange-labels.ts'
import { clipLabels } from '../../scene/labels/clip-labels.ts'
import { selectEvent } from '../../view/changes.ts'
import { panSpan, widthOf, zoomSpan } from '../../view/move-window.ts'
import { askAhead, useDataset } from '../context/dataset.ts'
import { useHighlight } from '../context/highlight.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Overview } from './TimeOverview.tsx'
import { TargetArrowLayer } from './layers/TargetArrowLayer.tsx'
import { Axis, Grid } from './Axis.tsx'
import { DensityLayer } from './layers/DensityLayer.tsx'
import { FadeDefs } from './layers/FadeDefs.tsx'
import { EdgeChips } from './EdgeChips.tsx'
import { EmptyNote } from '../events/EmptyNote.tsx'
import { LaneNames } from './LaneNames.tsx'
import { Legend } from './Legend.tsx'
import { LinkLayer } from './layers/LinkLayer.tsx'
import { HighlightLayer } from './layers/HighlightLayer.tsx'
import { MarkCard } from './layers/MarkCard.tsx'
import { MarkLayer } from './layers/MarkLayer.tsx'
import { measureLabel } from '../widgets/measure-label.ts'
import { Tints } from './layers/Tints.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useGestures } from '../viewport/use-gestures.ts'
import { useKeys } from './use-keys.ts'
import { useTransformedLayer } from '../viewport/use-on-span-change.ts'
import { useMotion } from '../viewport/use-motion.ts'
import { usePicture } from '../context/use-picture.ts'
import { useScene } from './use-scene.ts'
import { useRevealSelected } from './use-reveal-selected.ts'
import { useSelectedExchange } from './use-selected-exchange.ts'
import { useVisibleRange } from '../context/use-visible-range.ts'
import { useWheel } from '../viewport/use-wheel.ts'
import { useSize } from '../widgets/use-size.ts'
import { useSettledSpan } from '../viewport/use-settled-span.ts'

/** Height of the axis above the lanes. */
const AXIS_PX = 30
/** Factor by which the picture is zoomed to show more of a lane. */
const CLOSER = 4

/** Shows the picture: lanes over time, moved by wheel, drag, pinch and keys. */
export function Timeline() {
  const { t } = useWords()
  const store = useStore()
  const dataset = useDataset()
  const { home } = dataset
  const filter = useView((view) => view.filter)
  const lanes = useView((view) => view.lanes)
  const collapsed = useView((view) => view.collapsed)
  const expanded = useView((view) => view.expanded)
  const order = useView((view) => view.order)
  const moves = useView((view) => view.moves)
  const selected = useView((view) => view.event)

  const scroller = useRef<HTMLDivElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const plotPx = useSettled(useSize(plot).width)
  const roomPx = useSettled(useSize(scroller).height)

  const sight = useVisibleRange(scroller)
  const visibleSpan = useSettledSpan()
  const motion = useMotion()
  const {
    picture: answered,
    isBusy: isAsking,
    isError,
  } = usePicture({ filter, lanes, collapsed, expanded, order, moves }, visibleSpan, sight)

  const {
    scene,
    picture,
    scale,
    isBusy: isMaking,
  } = useScene(answered, selected, { home, visibleSpan, plotPx, roomPx })
  const seen = useMemo(
    () => scale && { leftPx: scale.toX(visibleSpan.start), rightPx: scale.toX(visibleSpan.end) },
    [scale, visibleSpan],
  )
  const exchange = useSelectedExchange(selected)
  const marks = useMemo(() => {
    if (!scene || !seen) return []
    return exchangeLabels(clipLabels(scene.marks, seen, measureLabel), exchange, seen, measureLabel)
  }, [scene, seen, exchange])
  const layer = useTransformedLayer<SVGSVGElement>(scale, plotPx)
  const isBusy = isAsking || isMaking
  const light = useHighlight()
  const [pointed, setPointed] = useState<string | null>(null)

  const zoom = (scale: number, xPx: number) => {
    const from = motion.target()
    motion.glide(zoomSpan(from, 1 / scale, from.start + (xPx * widthOf(from)) / plotPx, home))
  }
  useGestures(plot, {
    onMove(scale, shift) {
      const from = store.get().visibleSpan ?? home
      const perPx = widthOf(from) / plotPx
      if (scale === 1) return motion.jump(panSpan(from, -shift * perPx, home))
      // The place that stays: x * scale + shift = x.
      motion.jump(zoomSpan(from, 1 / scale, from.start + (shift / (1 - scale)) * perPx, home))
    },
    onZoom: zoom,
    onScroll(dy) {
      if (scroller.current) scroller.current.scrollTop -= dy
    },
    onFling: (speed) => motion.fling(-speed / plotPx),
  })
  useWheel(plot, zoom)
  const zoomTo = useCallback(
    (xPx: number) => {
      if (scale) motion.glide(zoomSpan(motion.target(), 1 / CLOSER, scale.toInstant(xPx), home))
    },
    [motion, scale, home],
  )
  const onKeyDown = useKeys(motion)
  const client = useQueryClient()
  const point = useCallback(
    (id: string | null) => {
      setPointed(id)
      light.show(id === null ? [] : [id])
      // Who points at an event often opens it.
      if (id !== null) askAhead(client, dataset, { kind: 'event', id })
    },
    [light, client, dataset],
  )
  // What is open is told beside the picture.
  const pointedMark =
    pointed === null || pointed === selected ? undefined : marks.find(({ event }) => event.id === pointed)
  const inSight = useCallback(() => {
    const { scrollTop = 0, clientHeight = 0 } = scroller.current ?? {}
    return { topPx: scrollTop, bottomPx: scrollTop + clientHeight - AXIS_PX }
  }, [])
  const open = useCallback((id: string) => store.change(selectEvent(id)), [store])
  useRevealSelected(scroller, selected, scene, AXIS_PX)

  return (
    <section
      id="timeline"
      className="timeline"
      aria-label={t.timeline.name}
      aria-busy={isBusy}
      onKeyDown={(event) => {
        if (event.key === 'Escape') setPointed(null)
        onKeyDown(event)
      }}
    >
      <Toolbar motion={motion} />
      <p id="timeline-keys" className="hidden">
        {t.timeline.keys}
      </p>
      <div className="picture" ref={scroller}>
        <div className="picture-head">
          <div className="corner">
            <Legend />
          </div>
          <Axis widthPx={plotPx} />
        </div>
        <div className="picture-body">
          <Tints scene={scene} />
          <LaneNames scene={scene} onZoomTo={zoomTo} />
          {/* The surface takes the focus of a drag, so that the wheel zooms after it; Tab passes it by for the marks. */}
          <div
            ref={plot}
            className="plot"
            tabIndex={-1}
            style={{ height: scene ? Math.max(scene.heightPx, 1) : undefined }}
          >
            {scene && scale && seen && picture && (
              <>
                <Grid widthPx={plotPx} />
                <DensityLayer scene={scene} picture={picture} plotPx={plotPx} />
                <div className="marks" role="group" aria-label={t.timeline.marks} aria-describedby="timeline-keys">
                  <svg ref={layer} width={scene.widthPx} height={scene.heightPx} data-exchange={exchange.size > 1}>
                    <FadeDefs />
                    <HighlightLayer marks={scene.marks} />
                    <TargetArrowLayer scene={scene} findLane={picture.findLane} pointed={pointed} />
                    <LinkLayer
                      links={scene.links}
                      marks={marks}
                      seen={seen}
                      selected={selected}
                      pointed={pointed}
                      exchange={exchange}
                    />
                    <MarkLayer
                      marks={marks}
                      lanes={scene.lanes}
                      selected={selected}
                      exchange={exchange}
                      described={pointedMark?.event.id ?? null}
                      onOpen={open}
                      onPoint={point}
                      scale={scale}
                      visibleSpan={visibleSpan}
                      plotPx={plotPx}
                      motion={motion}
                    />
                  </svg>
                </div>
                {pointedMark && <MarkCard mark={pointedMark} scale={scale} plotPx={plotPx} sight={inSight} />}
                <EdgeChips
                  scene={scene}
                  picture={picture}
                  visibleSpan={visibleSpan}
                  selected={selected}
                  motion={motion}
                />
              </>
            )}
          </div>
        </div>
        <EmptyNote isEmpty={!isBusy && picture !== null && picture.groups.length === 0} isError={isError} />
      </div>
      <Overview motion={motion} />
    </section>
  )
}

/**
 * Defers a size after the first one, so that more urgent work (the details panel that made the picture narrower) is
 * painted before the picture is laid out anew.
 */
function useSettled(px: number): number {
  const settled = useDeferredValue(px)
  return settled === 0 ? px : settled
}
