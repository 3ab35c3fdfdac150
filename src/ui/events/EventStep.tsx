import type { EventHeader } from '../../engine/query.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from './text-language.ts'
import { GlyphIcon } from './GlyphIcon.tsx'

interface EventStepProps {
  readonly event: EventHeader
  /** Additional text about the event in this place. */
  readonly note?: string | null
  readonly isCurrent?: boolean
  readonly onOpen: () => void
  /** Called when the pointer or the focus enters or leaves the event. */
  readonly onPoint?: (isPointed: boolean) => void
}

/** Button with an event in two lines, which opens it. */
export function EventStep({ event, note = null, isCurrent = false, onOpen, onPoint }: EventStepProps) {
  const { t, date } = useWords()
  return (
    <button
      type="button"
      className="step"
      data-step={event.id}
      aria-current={isCurrent ? 'true' : undefined}
      onClick={onOpen}
      onFocus={() => onPoint?.(true)}
      onBlur={() => onPoint?.(false)}
      onPointerEnter={() => onPoint?.(true)}
      onPointerLeave={() => onPoint?.(false)}
    >
      <span className="quiet">
        <GlyphIcon type={event.type} /> {t.types[event.type].one} · {date(event.date)}
        {note !== null && ` · ${note}`}
      </span>
      <span dir="auto" lang={useTextLanguage()(event.title)}>
        {event.title}
      </span>
    </button>
  )
}
