import type { SourceAnswer } from '../../engine/query.ts'
import { leaveTo } from '../../view/changes.ts'
import { useHighlight } from '../context/highlight.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { EventStep } from '../events/EventStep.tsx'

/** Lists all events that cite the source, with or without a quote, in order of date. */
export function CitingEvents({ answer }: { readonly answer: SourceAnswer }) {
  const { t } = useWords()
  const store = useStore()
  const light = useHighlight()
  const current = useView((view) => view.event)
  return (
    <section className="citing" aria-label={t.reader.citing}>
      <h3>{t.reader.citing}</h3>
      <ul>
        {answer.events.map((event) => (
          <li key={event.id} data-state={answer.missing.includes(event.id) ? 'missing' : undefined}>
            <EventStep
              event={event}
              isCurrent={event.id === current}
              note={answer.missing.includes(event.id) ? t.reader.state.missing : null}
              onOpen={() => store.change(leaveTo(event.id))}
              onPoint={(isPointed) => light.show(isPointed ? [event.id] : [])}
            />
          </li>
        ))}
      </ul>
    </section>
  )
}
