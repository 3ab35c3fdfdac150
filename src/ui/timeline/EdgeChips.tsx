import { useMemo } from 'react'
import type { LinkEnd } from '../../engine/query.ts'
import { spanOf, type Span } from '../../model/dates/time.ts'
import type { Scene } from '../../scene/scene.ts'
import { selectEvent } from '../../view/changes.ts'
import { frameSpan, panSpan, widthOf } from '../../view/move-window.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { Motion } from '../viewport/use-motion.ts'
import type { LanePicture } from '../context/use-picture.ts'

interface EdgeChipsProps {
  readonly scene: Scene
  readonly picture: LanePicture
  readonly visibleSpan: Span
  readonly selected: string | null
  readonly motion: Motion
}

/**
 * Shows buttons at the edges that lead to the other ends of the selected event's lines if these are outside the visible
 * span.
 */
export function EdgeChips({ scene, picture, visibleSpan, selected, motion }: EdgeChipsProps) {
  const { t, date } = useWords()
  const store = useStore()
  const { home } = useDataset()
  const linked = useMemo(() => linkedTo(selected, picture), [selected, picture])
  const outside = linked.flatMap((end) => {
    const lane = scene.lanes[picture.findLane(end)]
    const span = spanOf(end.date)
    const isEarlier = span.end <= visibleSpan.start
    return lane && (isEarlier || span.start >= visibleSpan.end) ? [{ end, lane, isEarlier, span }] : []
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
          motion.glide(
            panSpan(visibleSpan, there.start / 2 + there.end / 2 - visibleSpan.start - widthOf(visibleSpan) / 2, home),
          )
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

/** Returns the filtered events at the other ends of an event's links. */
function linkedTo(event: string | null, { links, ends }: LanePicture): readonly LinkEnd[] {
  const others = new Set(links.flatMap(({ from, to }) => (from === event ? [to] : to === event ? [from] : [])))
  return ends.filter(({ id, shown }) => shown && others.has(id))
}
