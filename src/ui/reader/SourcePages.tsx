import { useRef } from 'react'
import type { SourceAnswer } from '../../engine/query.ts'
import { selectEvent } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { OwnCopyNote } from '../copies/OwnCopyNote.tsx'
import { SourceLine } from '../events/SourceLine.tsx'
import { CitingEvents } from './CitingEvents.tsx'
import { QuotedBy } from './QuotedBy.tsx'
import { ReaderText } from './ReaderText.tsx'
import { usePlace } from './use-place.ts'

const STEPS: Readonly<Record<string, 1 | -1>> = { n: 1, N: 1, p: -1, P: -1 }

/** Shows the text and, below it, who quotes the current passage. */
export function SourcePages({ answer }: { readonly answer: SourceAnswer }) {
  const { t } = useWords()
  const store = useStore()
  const panel = useRef<HTMLDivElement>(null)
  const place = usePlace(answer, panel)
  const { head, text } = answer
  const open = (start: number) => {
    const events = place.events.get(start) ?? []
    place.setAt(start)
    if (events.length === 1) store.change(selectEvent(events[0]!))
    // Several events quote it: they stand below, to choose from.
    else panel.current?.querySelector<HTMLElement>('.quoted-by .step')?.focus()
  }
  return (
    <div
      ref={panel}
      className="pages"
      role="group"
      aria-label={head.title}
      onKeyDown={(event) => {
        const direction = STEPS[event.key]
        if (direction && !event.ctrlKey && !event.metaKey && !event.altKey) place.step(direction, true)
      }}
    >
      <div className="pages-scroll">
        <h2 tabIndex={-1} lang={head.language}>
          <bdi>{head.title}</bdi>
        </h2>
        <SourceLine head={head} isUnderTitle />
        <OwnCopyNote source={head.id} />
        {text === '' ? (
          <p className="reader-note">{t.reader.noText}</p>
        ) : (
          <ReaderText answer={answer} place={place} onOpen={open} />
        )}
        <CitingEvents answer={answer} />
      </div>
      {text !== '' && <QuotedBy answer={answer} place={place} />}
    </div>
  )
}
