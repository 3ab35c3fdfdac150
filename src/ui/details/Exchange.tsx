import type { Brief, EventAnswer } from '../../engine/query.ts'
import type { ResponseTime } from '../../model/event.ts'
import { statedSpan } from '../../model/time.ts'
import { keepExchange, selectEvent } from '../../view/changes.ts'
import { EXCHANGE_LIMIT, useAnswer, useDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { fitSpan, frameSpan, spanOfAll } from '../../view/move-window.ts'
import { GlyphIcon } from '../timeline/GlyphIcon.tsx'

/** What the event answers and speaks about, what answers it, and what is missing; each a click away. */
export function Exchange({ answer }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const store = useStore()
  const { event, links } = answer
  const { summary } = useDataset()
  const whole = useAnswer({ ask: 'exchange', id: event.id, limit: EXCHANGE_LIMIT })
  const timeTo = (from: string, to: string) => links.find((link) => link.from === from && link.to === to)?.time ?? null
  const showOnly = () => {
    const span = spanOfAll(whole.data?.events.flatMap(({ date }) => statedSpan(date) ?? []) ?? [])
    store.change((view) => ({
      ...keepExchange(event.id)(view),
      window: span && frameSpan(span, fitSpan(summary.extent)),
    }))
  }
  const answers = event.type === 'attack' ? answer.spokenOfBy : answer.respondedBy
  return (
    <section className="exchange" aria-label={t.details.exchange}>
      <h3>{t.details.exchange}</h3>
      <Linked heading={t.details.speaksAbout} events={answer.about} />
      <Linked heading={t.details.respondsTo} events={answer.respondsTo} time={({ id }) => timeTo(event.id, id)} />
      {event.type === 'attack' ? (
        <Linked heading={t.details.spokenOfBy} events={answer.spokenOfBy} />
      ) : (
        <Linked heading={t.details.respondedBy} events={answer.respondedBy} time={({ id }) => timeTo(id, event.id)} />
      )}
      {answers.length === 0 && <p className="quiet">{t.details.noResponse[event.type]}</p>}
      {answer.about.length + answer.respondsTo.length + answers.length > 0 && (
        <button type="button" className="link" onClick={showOnly}>
          {t.details.onlyExchange}
        </button>
      )}
    </section>
  )
}

interface LinkedProps {
  readonly heading: string
  readonly events: readonly Brief[]
  readonly time?: (event: Brief) => ResponseTime | null
}

function Linked({ heading, events, time }: LinkedProps) {
  const { t, date, responseTime } = useWords()
  const store = useStore()
  if (events.length === 0) return null
  return (
    <>
      <h4>{heading}</h4>
      <ul className="linked">
        {events.map((event) => {
          const after = time?.(event) ?? null
          return (
            <li key={event.id}>
              <button type="button" className="step" onClick={() => store.change(selectEvent(event.id))}>
                <span className="quiet">
                  <GlyphIcon type={event.type} /> {t.types[event.type].one} · {date(event.date)}
                  {after && ` · ${responseTime(after)}`}
                </span>
                <span>{event.title}</span>
              </button>
            </li>
          )
        })}
      </ul>
    </>
  )
}
