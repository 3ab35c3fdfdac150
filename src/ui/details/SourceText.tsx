import { useEffect, useRef, useState } from 'react'
import type { QuoteMatch, SourceHead } from '../../model/event.ts'
import { markedParagraphs, type MarkedParagraph } from '../../scene/marked-text.ts'
import { useAnswer } from '../context/engine.ts'
import { useWords } from '../context/words.ts'
import { SourceLine } from './SourceLine.tsx'

interface SourceTextProps {
  readonly head: SourceHead
  readonly matches: readonly QuoteMatch[]
}

/** The text of a source with the quoted passages marked, the paragraphs around them at first, the whole on request. */
export function SourceText({ head, matches }: SourceTextProps) {
  const { t } = useWords()
  const source = useAnswer({ ask: 'source', id: head.id })
  const [isWhole, setWhole] = useState(false)
  const marked = useRef<HTMLDivElement>(null)
  const text = source.data?.head.id === head.id ? source.data.text : null
  useEffect(() => {
    const first = marked.current?.querySelector('mark')
    if (isWhole) first?.scrollIntoView({ block: 'center' })
  }, [isWhole, text])
  if (text === null) return <p>{t.details.loading}</p>

  const paragraphs = markedParagraphs(
    text,
    matches.flatMap(({ passages }) => passages),
  )
  const shown = isWhole ? paragraphs : paragraphs.filter(hasMark)
  return (
    <div ref={marked}>
      <blockquote lang={head.language} className="passage">
        {(shown.length > 0 ? shown : paragraphs).map((paragraph) => (
          <p key={paragraph.start}>
            {paragraph.pieces.map((piece, index) =>
              piece.isMarked ? <mark key={index}>{piece.text}</mark> : piece.text,
            )}
          </p>
        ))}
      </blockquote>
      {[...new Set(matches.map(({ state }) => state))].map((state) => (
        <p key={state} className="quiet quote-state" data-state={state}>
          {t.details.quote[state]}
        </p>
      ))}
      <SourceLine head={head} />
      {shown.length > 0 && paragraphs.length > paragraphs.filter(hasMark).length && (
        <button type="button" className="link" aria-expanded={isWhole} onClick={() => setWhole(!isWhole)}>
          {isWhole ? t.details.passageOnly : t.details.wholeText}
        </button>
      )}
    </div>
  )
}

const hasMark = ({ pieces }: MarkedParagraph) => pieces.some(({ isMarked }) => isMarked)
