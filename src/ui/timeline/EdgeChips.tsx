import { spanOf, type Span } from '../../model/time.ts'
import { laneFinder } from '../../scene/lanes.ts'
import type { Scene } from '../../scene/scene.ts'
import { selectEvent } from '../../view/changes.ts'
import { frameSpan, panSpan, widthOf } from '../../view/move-window.ts'
import { useDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { Motion } from './use-motion.ts'
import type { LanePicture } from './use-picture.ts'

interface EdgeChipsProps {
  readonly scene: Scene
  readonly picture: LanePicture
  readonly window: Span
  readonly selected: string | null
  readonly motion: Motion
  readonly home: Span
}

/** Where the lines of the selected event lead when their other end is outside the window: a button at the edge goes there. */
export function EdgeChips({ scene, picture, window, selected, motion, home }: EdgeChipsProps) {
  const { t, date } = useWords()
  const { actors } = useDataset()
  const store = useStore()
  const linked = new Set(
    picture.links.flatMap(({ from, to }) => (from === selected ? [to] : to === selected ? [from] : [])),
  )
  const findLane = laneFinder(
    scene.lanes.map(({ lane }) => lane),
    actors,
  )
  const outside = picture.ends.flatMap((end) => {
    const lane = scene.lanes[findLane(end)]
    const span = spanOf(end.date)
    const isEarlier = span.end <= window.start
    return linked.has(end.id) && end.shown && lane && (isEarlier || span.start >= window.end)
      ? [{ end, lane, isEarlier, span }]
      : []
  })
  return outside.map(({ end, lane, isEarlier, span }) => {
    const name = (isEarlier ? t.timeline.leadsEarlier : t.timeline.leadsLater)(end.title, date(end.date))
    return (
      <button
        key={end.id}
        type="button"
        className={isEarlier ? 'edge-chip earlier' : 'edge-chip later'}
        style={{ top: lane.y + lane.height / 2 - 13 }}
        title={name}
        aria-label={name}
        onClick={() => {
          const there = frameSpan(span, home)
          motion.glide(panSpan(window, there.start / 2 + there.end / 2 - window.start - widthOf(window) / 2, home))
          store.change(selectEvent(end.id))
        }}
      >
        {isEarlier ? '◂ ' : ''}
        {date(end.date)}
        {isEarlier ? '' : ' ▸'}
      </button>
    )
  })
}
