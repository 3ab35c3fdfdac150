import type { EventAnswer } from '../../engine/query.ts'
import { useWords } from '../context/words.ts'
import { useActorNames } from '../events/use-actor-name.ts'

/** Numbered list of the events with their sources. */
export function PrintedEvents({ events }: { readonly events: readonly EventAnswer[] }) {
  return (
    <ol>
      {events.map((answer) => (
        <PrintedEvent key={answer.event.id} answer={answer} />
      ))}
    </ol>
  )
}

function PrintedEvent({ answer: { event, citations } }: { readonly answer: EventAnswer }) {
  const { t, date } = useWords()
  const names = useActorNames()
  const parties =
    event.against.length === 0 ? names(event.by) : t.timeline.fromTo(names(event.by), names(event.against))
  const sources = new Map(citations.map(({ source }) => [source.id, source]))
  return (
    <li>
      <h3 dir="auto">{event.title}</h3>
      <p>
        {t.types[event.type].one} · {date(event.date)} · {parties}
      </p>
      {event.summary !== '' && <p dir="auto">{event.summary}</p>}
      {Array.from(sources.values(), ({ id, title, publisher, published, url }) => (
        <p key={id} className="quiet">
          {t.share.source(title, publisher ?? null, published && date(published), url ?? null)}
        </p>
      ))}
    </li>
  )
}
