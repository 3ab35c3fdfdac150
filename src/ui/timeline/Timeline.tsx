import { useQueryClient } from '@tanstack/react-query'
import { useCallback, useDeferredValue, useEffect, useMemo, useRef, useState } from 'react'
import { timeScale } from '../../scene/scale.ts'
import { layOut } from '../../scene/layout.ts'
import { selectEvent } from '../../view/changes.ts'
import { fitSpan, panSpan, widthOf, zoomSpan } from '../../view/move-window.ts'
import { askAhead, useDataset } from '../context/engine.ts'
import { useLight } from '../context/light.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Overview } from '../overview/Overview.tsx'
import { findMarked } from '../find-marked.ts'
import { AimLayer } from './AimLayer.tsx'
import { Axis, Grid } from './Axis.tsx'
import { DensityLayer } from './DensityLayer.tsx'
import { FadeDefs } from './FadeDefs.tsx'
import { EdgeChips } from './EdgeChips.tsx'
import { EmptyNote } from './EmptyNote.tsx'
import { LaneNames } from './LaneNames.tsx'
import { Legend } from './Legend.tsx'
import { LinkLayer } from './LinkLayer.tsx'
import { LitLayer } from './LitLayer.tsx'
import { MarkLayer } from './MarkLayer.tsx'
import { measureLabel } from './measure-label.ts'
import { Tints } from './Tints.tsx'
import { Toolbar } from './Toolbar.tsx'
import { useGestures } from './use-gestures.ts'
import { useKeys } from './use-keys.ts'
import { useMovedLayer } from './use-follow.ts'
import { useMotion } from './use-motion.ts'
import { usePicture } from './use-picture.ts'
import { useSelectedExchange } from './use-selected-exchange.ts'
import { useSight } from './use-sight.ts'
import { useSize } from './use-size.ts'
import { useSteadyWindow } from './use-steady-window.ts'

/** While it is zoomed, the picture is laid out anew at most so often, in milliseconds. */
const APART_MS = 200

/** The picture: lanes over time, moved by wheel, drag, pinch and keys. */
export function Timeline() {
  const { t } = useWords()
  const store = useStore()
  const dataset = useDataset()
  const { summary } = dataset
  const filter = useView((view) => view.filter)
  const lanes = useView((view) => view.lanes)
  const collapsed = useView((view) => view.collapsed)
  const order = useView((view) => view.order)
  const moves = useView((view) => view.moves)
  const selected = useView((view) => view.event)

  const scroller = useRef<HTMLDivElement>(null)
  const plot = useRef<HTMLDivElement>(null)
  const plotPx = useSettled(useSize(plot).width)
  const roomPx = useSettled(useSize(scroller).height)

  const sight = useSight(scroller)
  const home = useMemo(() => fitSpan(summary.extent), [summary.extent])
  const window = useSteadyWindow(home, APART_MS)
  const motion = useMotion(home)
  const { picture, isBusy, isError } = usePicture({ filter, lanes, collapsed, order, moves }, window, sight)

  const pxPerMilli = plotPx / widthOf(window)
  const scale = useMemo(
    () => (picture && plotPx > 0 ? timeScale(picture.span, widthOf(picture.span) * pxPerMilli) : null),
    [picture, plotPx, pxPerMilli],
  )
  const scene = useMemo(() => {
    if (!picture || !scale) return null
    return layOut({
      ...picture,
      scale,
      leftEdgePx: scale.toX(home.start),
      rightEdgePx: scale.toX(home.end),
      roomPx,
      measure: measureLabel,
    })
  }, [picture, scale, home, roomPx])
  const layer = useMovedLayer<SVGSVGElement>(scale, home, plotPx)
  const exchange = useSelectedExchange(selected)
  const light = useLight()
  const [pointed, setPointed] = useState<string | null>(null)

  useGestures(plot, {
    onMove(scale, shift, isEased) {
      const from = isEased ? motion.aim() : (store.get().window ?? home)
      const perPx = widthOf(from) / plotPx
      if (scale === 1) return motion.jump(panSpan(from, -shift * perPx, home))
      // The place that stays: x * scale + shift = x.
      const at = from.start + (shift / (1 - scale)) * perPx
      const to = zoomSpan(from, 1 / scale, at, home)
      if (isEased) motion.glide(to)
      else motion.jump(to)
    },
    onScroll(dy) {
      if (scroller.current) scroller.current.scrollTop -= dy
    },
    onFling: (speed) => motion.fling(-speed / plotPx),
  })
  const onKeyDown = useKeys(motion)
  const client = useQueryClient()
  const point = useCallback(
    (id: string | null) => {
      setPointed(id)
      light.show(id === null ? [] : [id])
      // Who points at an event often opens it.
      if (id !== null) askAhead(client, dataset, { ask: 'event', id })
    },
    [light, client, dataset],
  )
  const open = useCallback((id: string) => store.change(selectEvent(id)), [store])
  useRevealSelected(scroller, selected, scene !== null)

  return (
    <section
      id="timeline"
      className="timeline"
      aria-label={t.timeline.name}
      aria-busy={isBusy || scene === null}
      onKeyDown={onKeyDown}
    >
      <Toolbar motion={motion} home={home} />
      <p id="timeline-keys" className="hidden">
        {t.timeline.keys}
      </p>
      <div className="picture" ref={scroller}>
        <div className="picture-head">
          <div className="corner">
            <Legend />
          </div>
          <Axis home={home} widthPx={plotPx} />
        </div>
        <div className="picture-body">
          <Tints scene={scene} />
          <LaneNames scene={scene} />
          {/* The surface takes the focus of a drag, so that the wheel zooms after it; Tab passes it by for the marks. */}
          <div
            ref={plot}
            className="plot"
            tabIndex={-1}
            style={{ height: scene ? Math.max(scene.heightPx, 1) : undefined }}
          >
            {scene && scale && picture && (
              <>
                <Grid home={home} widthPx={plotPx} heightPx={scene.heightPx} />
                <DensityLayer scene={scene} picture={picture} home={home} plotPx={plotPx} />
                <div className="marks" role="group" aria-label={t.timeline.marks} aria-describedby="timeline-keys">
                  <svg ref={layer} width={scene.widthPx} height={scene.heightPx} data-exchange={exchange.size > 1}>
                    <FadeDefs />
                    <LitLayer marks={scene.marks} />
                    <AimLayer scene={scene} findLane={picture.findLane} pointed={pointed} />
                    <LinkLayer links={scene.links} selected={selected} exchange={exchange} />
                    <MarkLayer
                      marks={scene.marks}
                      selected={selected}
                      exchange={exchange}
                      onOpen={open}
                      onPoint={point}
                      scale={scale}
                      window={window}
                      plotPx={plotPx}
                      motion={motion}
                      home={home}
                    />
                  </svg>
                </div>
                <EdgeChips
                  scene={scene}
                  picture={picture}
                  window={window}
                  selected={selected}
                  motion={motion}
                  home={home}
                />
              </>
            )}
          </div>
        </div>
        <EmptyNote isEmpty={!isBusy && picture !== null && picture.groups.length === 0} isError={isError} />
      </div>
      <Overview home={home} motion={motion} />
    </section>
  )
}

/** Nearer than this to an edge of the picture, an event is not well seen. */
const EDGE_PX = 60

/** Brings a newly selected event into sight. */
function useRevealSelected(scroller: React.RefObject<HTMLElement | null>, selected: string | null, isDrawn: boolean) {
  // Not before the paint: to look where the mark is would lay out the page once more.
  useEffect(() => {
    if (selected === null || !isDrawn) return
    const mark = findMarked(scroller.current, 'event', selected)
    const seen = scroller.current?.getBoundingClientRect()
    const { top, bottom } = mark?.getBoundingClientRect() ?? { top: 0, bottom: 0 }
    if (mark && seen && (top < seen.top + EDGE_PX || bottom > seen.bottom - EDGE_PX)) {
      mark.scrollIntoView({ block: 'center' })
    }
  }, [scroller, selected, isDrawn])
}

/**
 * A size that may lag behind, but for the first: what is more urgent (the details whose panel made the picture narrower)
 * is painted before the picture is laid out anew.
 */
function useSettled(px: number): number {
  const settled = useDeferredValue(px)
  return settled === 0 ? px : settled
}
