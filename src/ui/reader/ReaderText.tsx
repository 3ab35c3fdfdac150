import { useId, useMemo } from 'react'
import type { SourceAnswer } from '../../engine/query.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { QuotedPiece } from './QuotedPiece.tsx'
import type { Place } from './use-place.ts'

interface ReaderTextProps {
  readonly answer: SourceAnswer
  readonly place: Place
  readonly onOpen: (start: number) => void
}

/** Shows the text as an article. One quoted piece is in the tab order; keys move from there. */
export function ReaderText({ answer, place, onOpen }: ReaderTextProps) {
  const { t, isolate } = useWords()
  const current = useView((view) => view.event)
  const titles = useMemo(() => new Map(answer.events.map(({ id, title }) => [id, title])), [answer])
  const keys = useId()
  const entry = place.at ?? place.stops[0]
  return (
    <>
      <p id={keys} className="hidden">
        {t.reader.keys}
      </p>
      <article className="reader-text" lang={answer.head.language} aria-describedby={keys}>
        {place.paragraphs.map((paragraph) => (
          <p key={paragraph.start} dir="auto">
            {paragraph.pieces.map(({ start, text, passages }) => {
              const events = place.events.get(start)
              if (events === undefined) return text
              return (
                <QuotedPiece
                  key={start}
                  start={start}
                  text={text}
                  events={events}
                  hint={t.reader.quotedIn(
                    events
                      .flatMap((id) => titles.get(id) ?? [])
                      .map(isolate)
                      .join(t.semicolon),
                  )}
                  isExact={passages.every((passage) => answer.passages[passage]!.state === 'exact')}
                  isCurrent={current !== null && events.includes(current)}
                  isEntry={start === entry}
                  onPoint={place.point}
                  onFocus={place.setAt}
                  onOpen={onOpen}
                />
              )
            })}
          </p>
        ))}
      </article>
    </>
  )
}
