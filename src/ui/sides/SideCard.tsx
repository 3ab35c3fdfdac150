import { memo, useId } from 'react'
import type { EventHeader } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import type { AnsweredPoint } from '../../scene/links/point-answers.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { pointFate } from '../events/point-words.ts'
import { useActorName } from '../events/use-actor-name.ts'

const NO_POINTS: readonly AnsweredPoint[] = []
/** Maximum number of points on a card; the details have all. */
const MOST_POINTS = 5

interface SideCardProps {
  readonly event: EventHeader
  /** Relations to other events in words; empty if there are none. */
  readonly relations: string
  /** Points of an accusation with what answers them, once loaded. */
  readonly points: readonly AnsweredPoint[] | undefined
  readonly isSelected: boolean
  /** Whether the card is in the tab order. */
  readonly isStop: boolean
  readonly onOpen: (id: string) => void
}

/** Card of an event of one side. */
export const SideCard = memo(function SideCard({
  event,
  relations,
  points = NO_POINTS,
  isSelected,
  isStop,
  onOpen,
}: SideCardProps) {
  const words = useWords()
  const { t, date, number, isolate } = words
  const { hues } = useDataset()
  const nameOf = useActorName()
  const languageOf = useTextLanguage()
  const id = useId()
  const type = t.types[event.type].one
  return (
    <button
      type="button"
      className="side-card"
      data-event={event.id}
      data-hue={hues.ofActor(event.by[0])}
      aria-label={t.timeline.markName(type, event.title, date(event.date))}
      aria-describedby={id}
      aria-pressed={isSelected}
      tabIndex={isStop ? 0 : -1}
      onClick={() => onOpen(event.id)}
    >
      <span className="side-date">
        <GlyphIcon type={event.type} /> {date(event.date)}
      </span>
      <span className="side-title" dir="auto" lang={languageOf(event.title)}>
        {event.title}
      </span>
      <span id={id} className="side-more">
        <bdi>{event.by.map(nameOf).join(t.separator)}</bdi>
        {points.slice(0, MOST_POINTS).map((point, at) => (
          <span key={point.id} className="side-point">
            {number(at + 1)}. {isolate(point.text)} · {pointFate(point.answers, words, nameOf)}
          </span>
        ))}
        {points.length > MOST_POINTS && <span>{t.relations.more(number(points.length - MOST_POINTS))}</span>}
        {relations !== '' && <span className="side-relations">{relations}</span>}
      </span>
    </button>
  )
})
