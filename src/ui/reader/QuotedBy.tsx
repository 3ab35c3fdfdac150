import type { EventHeader, QuotedPassage, SourceAnswer } from '../../engine/query.ts'
import { leaveTo } from '../../view/changes.ts'
import { useHighlight } from '../context/highlight.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { EventStep } from '../events/EventStep.tsx'
import type { Place } from './use-place.ts'

/** Steps from passage to passage, and lists who quotes the current one and how exactly. */
export function QuotedBy({ answer, place }: { readonly answer: SourceAnswer; readonly place: Place }) {
  const { t, number } = useWords()
  const { stops, at } = place
  const passed = at === null ? 0 : stops.filter((stop) => stop <= at).length
  const pieces = place.paragraphs.flatMap(({ pieces }) => pieces)
  const quoted = pieces.find(({ start }) => start === at)?.passages.map((passage) => answer.passages[passage]!) ?? []
  return (
    <section className="quoted-by" aria-label={t.reader.quotedBy}>
      <div className="actions">
        <button type="button" aria-disabled={passed <= 1} onClick={() => place.step(-1, false)}>
          {t.reader.previous}
        </button>
        <button type="button" aria-disabled={passed === stops.length} onClick={() => place.step(1, false)}>
          {t.reader.next}
        </button>
        <output className="quiet">
          {passed > 0 && t.reader.place(number(passed), number(stops.length))}
          {passed === 0 &&
            (stops.length > 0 ? t.reader.passages(stops.length, number(stops.length)) : t.reader.noPassages)}
        </output>
      </div>
      <ul>
        {quotingOf(quoted, answer.events).map(({ event, state }) => (
          <Quoting key={`${event.id} ${state}`} event={event} state={state} />
        ))}
      </ul>
    </section>
  )
}

/** Returns each event with each way in which it quotes the passage. */
function quotingOf(passages: readonly QuotedPassage[], events: readonly EventHeader[]) {
  const quoting = passages.flatMap((passage) =>
    events.filter(({ id }) => passage.events.includes(id)).map((event) => ({ event, state: passage.state })),
  )
  return [...new Map(quoting.map((one) => [`${one.event.id} ${one.state}`, one])).values()]
}

function Quoting({ event, state }: { readonly event: EventHeader; readonly state: QuotedPassage['state'] }) {
  const { t } = useWords()
  const store = useStore()
  const light = useHighlight()
  const isCurrent = useView((view) => view.event === event.id)
  return (
    <li data-state={state}>
      <EventStep
        event={event}
        isCurrent={isCurrent}
        note={t.reader.state[state]}
        onOpen={() => store.change(leaveTo(event.id))}
        onPoint={(isPointed) => light.show(isPointed ? [event.id] : [])}
      />
    </li>
  )
}
