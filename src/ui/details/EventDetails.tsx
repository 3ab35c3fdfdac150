import { useEffect, useRef } from 'react'
import type { EventAnswer } from '../../engine/query.ts'
import { selectEvent } from '../../view/changes.ts'
import { useAnswer } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { useTextLanguage } from '../events/text-language.ts'
import { findMarked } from '../widgets/find-marked.ts'
import { Share } from '../share/Share.tsx'
import { GlyphIcon } from '../events/GlyphIcon.tsx'
import { Answers } from './Answers.tsx'
import { Evidence } from './Evidence.tsx'
import { Exchange } from './Exchange.tsx'
import { Facts } from './Facts.tsx'
import { Points } from './Points.tsx'
import { Parties } from './Parties.tsx'

/** Shows everything that the dataset states about the selected event, in a fixed order. Escape closes it. */
export function EventDetails() {
  const { t } = useWords()
  const store = useStore()
  const id = useView((view) => view.event)
  const { data, isPlaceholderData, isError } = useAnswer(id === null ? null : { kind: 'event', id })
  const panel = useRef<HTMLElement>(null)
  const close = () => {
    store.change(selectEvent(null))
    // The focus goes back to where the reading began.
    if (id !== null) findMarked(document, 'event', id)?.focus()
  }
  // Not when the same event is answered anew, as with the user's own copy of a source.
  useEffect(() => startReading(panel.current), [data?.event.id])
  return (
    <section
      ref={panel}
      className="details"
      aria-label={t.details.name}
      aria-busy={isPlaceholderData}
      onKeyDown={(event) => {
        if (event.key !== 'Escape' || event.defaultPrevented) return
        event.preventDefault()
        close()
      }}
    >
      <button type="button" className="close" onClick={close} aria-label={t.details.close}>
        <span aria-hidden="true">×</span>
      </button>
      {data && <Reading answer={data} />}
      {data === undefined && <p>{isError ? t.app.engineFailed : t.details.loading}</p>}
      {data === null && <p>{t.details.notFound}</p>}
    </section>
  )
}

/**
 * Scrolls a newly opened event to the top, and moves the focus to its title if the user opened it from within the
 * panel.
 */
function startReading(panel: HTMLElement | null): void {
  panel?.scrollTo({ top: 0 })
  if (panel?.contains(document.activeElement)) panel.querySelector('h2')?.focus({ preventScroll: true })
}

function Reading({ answer }: { readonly answer: EventAnswer }) {
  const { t, date } = useWords()
  const languageOf = useTextLanguage()
  const { event } = answer
  return (
    <article>
      <p className="kicker">
        <GlyphIcon type={event.type} /> {t.types[event.type].one} · <time>{date(event.date)}</time>
      </p>
      <h2 tabIndex={-1} dir="auto" lang={languageOf(event.title)}>
        {event.title}
      </h2>
      <Parties event={event} />
      <Evidence answer={answer} />
      <p className="summary" dir="auto" lang={languageOf(event.summary)}>
        {event.summary}
      </p>
      <Facts answer={answer} />
      <Points answer={answer} />
      <Answers answer={answer} />
      <Exchange answer={answer} />
      <Share key={event.id} answer={answer} />
    </article>
  )
}
