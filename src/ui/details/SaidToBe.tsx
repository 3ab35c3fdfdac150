/** Exports what actors are only said to be, for the parties of an event and the card of an actor. */
import { Fragment } from 'react'
import type { Actor, Attribution } from '../../model/event.ts'
import { selectEvent } from '../../view/changes.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useActorNames } from '../events/use-actor-name.ts'

/** Maximum number of events that are named as saying one thing. */
const MOST_SAYING = 3

/** To whom the actor is said to belong, each with the events that say so. Nothing if nobody says so. */
export function SaidToBe({ actor }: { readonly actor: Actor }) {
  if (actor.attributions.length === 0) return null
  return (
    <ul className="said">
      {actor.attributions.map((attribution, at) => (
        <li key={at}>
          <Said attribution={attribution} />
        </li>
      ))}
    </ul>
  )
}

function Said({ attribution: { to, as, by } }: { readonly attribution: Attribution }) {
  const { t, country } = useWords()
  const { actors } = useDataset()
  const name = typeof to === 'string' ? (actors.get(to)?.name ?? to) : country(to.country)
  return (
    <>
      {t.actor.said[as](name)}
      <SaidBy events={by} />
    </>
  )
}

/** ", by Ministry (23 September 2024)": whose statements these events are, each opening its event. Nothing for no events. */
export function SaidBy({ events }: { readonly events: readonly string[] }) {
  const { t, number } = useWords()
  if (events.length === 0) return null
  return (
    <>
      {t.actor.saidBy}{' '}
      {events.slice(0, MOST_SAYING).map((id, at, { length }) => (
        <Fragment key={id}>
          <Saying id={id} isLast={at === length - 1} />{' '}
        </Fragment>
      ))}
      {events.length > MOST_SAYING && t.relations.more(number(events.length - MOST_SAYING))}
    </>
  )
}

interface SayingProps {
  readonly id: string
  readonly isLast: boolean
}

/** The comma stands in the button, because a button breaks onto lines of its own and would leave it alone on the next. */
function Saying({ id, isLast }: SayingProps) {
  const { t, date } = useWords()
  const names = useActorNames()
  const store = useStore()
  const { data } = useAnswer({ kind: 'event', id })
  if (!data) return null
  const { by, date: stated, title } = data.event
  const speakers = names(by)
  return (
    <button type="button" className="link" title={title} onClick={() => store.change(selectEvent(id))}>
      {t.actor.speakers(speakers, date(stated))}
      {!isLast && (
        <span className="comma" aria-hidden="true">
          {t.separator.trim()}
        </span>
      )}
    </button>
  )
}
