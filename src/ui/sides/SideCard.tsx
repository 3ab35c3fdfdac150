import { memo, useId } from 'react'
import type { EventHeader } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { useActorNames } from '../events/actor-names.ts'
import { GlyphIcon } from '../events/GlyphIcon.tsx'

interface SideCardProps {
  readonly event: EventHeader
  /** Relations to other events in words; empty if there are none. */
  readonly relations: string
  readonly isSelected: boolean
  /** Whether the card is in the tab order. */
  readonly isStop: boolean
  readonly onOpen: (id: string) => void
}

/** Card of an event of one side. */
export const SideCard = memo(function SideCard({ event, relations, isSelected, isStop, onOpen }: SideCardProps) {
  const { t, date } = useWords()
  const { hues } = useDataset()
  const names = useActorNames()
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
        <bdi>{names(event.by)}</bdi>
        {relations !== '' && <span className="side-relations">{relations}</span>}
      </span>
    </button>
  )
})
