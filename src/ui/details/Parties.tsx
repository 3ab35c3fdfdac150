import type { TimelineEvent } from '../../model/event.ts'
import { useWords } from '../context/words.ts'
import { ActorName } from './ActorName.tsx'

/** How well the date is known, and who → whom. Every name opens what is known of the actor. */
export function Parties({ event }: { readonly event: TimelineEvent<string> }) {
  const { t, certainty } = useWords()
  return (
    <dl className="parties">
      <div>
        <dt>{t.certainty.name}</dt>
        <dd>
          {certainty(event.date)}
          {event.confidence && <span className="quiet"> · {t.details.confidence(t.confidence[event.confidence])}</span>}
          {event.dateNote !== undefined && (
            <p className="quiet" dir="auto">
              {event.dateNote}
            </p>
          )}
        </dd>
      </div>
      <div>
        <dt>{t.details.by[event.type]}</dt>
        <dd>
          <Names ids={event.by} />
        </dd>
      </div>
      <div>
        <dt>{t.details.against[event.type]}</dt>
        <dd>
          {event.against.length > 0 ? <Names ids={event.against} /> : <span className="quiet">{t.details.nobody}</span>}
        </dd>
      </div>
    </dl>
  )
}

function Names({ ids }: { readonly ids: readonly string[] }) {
  return (
    <ul className="names">
      {ids.map((id) => (
        <ActorName key={id} id={id} />
      ))}
    </ul>
  )
}
