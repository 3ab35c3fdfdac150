import type { ReactNode } from 'react'
import type { QuoteMatch, SourceHead } from '../../model/event.ts'
import { markedParagraphs, mergePassages } from '../../scene/text/marked-text.ts'
import { useOwnCopies } from '../context/copies.ts'
import { useAnswer } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { OwnCopy } from '../copies/OwnCopy.tsx'
import { ReadSource } from './ReadSource.tsx'
import { SourceLine } from '../events/SourceLine.tsx'

interface SourceTextProps {
  readonly head: SourceHead
  /** Where the quotes were found, and where the locators lead. */
  readonly matches: readonly QuoteMatch[]
  readonly located: readonly QuoteMatch[]
  /** Runs when the user has removed their own copy of the source. */
  readonly onCopyChange: () => void
  /** What else is known of the passages, below them. */
  readonly children: ReactNode
}

/** Shows the paragraphs that contain quoted passages, with the passages marked, and a button for the whole text. */
export function SourceText({ head, matches, located, onCopyChange, children }: SourceTextProps) {
  const { t } = useWords()
  const isOwn = useOwnCopies().has(head.id)
  const source = useAnswer({ kind: 'source', id: head.id })
  const text = source.data?.head.id === head.id ? source.data.text : null
  if (text === null) return <p>{t.details.loading}</p>

  const paragraphs = markedParagraphs(text, mergePassages([...matches, ...located].flatMap(({ passages }) => passages)))
  const marked = paragraphs.filter(({ pieces }) => pieces.some(({ passages }) => passages.length > 0))
  return (
    <div>
      <blockquote lang={head.language} className="passage">
        {(marked.length > 0 ? marked : paragraphs.slice(0, 1)).map((paragraph) => (
          <p key={paragraph.start} dir="auto">
            {paragraph.pieces.map(({ start, text, passages }) =>
              passages.length > 0 ? <mark key={start}>{text}</mark> : text,
            )}
          </p>
        ))}
      </blockquote>
      {[...new Set(matches.map(({ state }) => state))].map((state) => (
        <p key={state} className="quiet quote-state" data-state={state}>
          {t.details.quote[state]}
        </p>
      ))}
      {[...new Set(located.map(({ state }) => state))].map(
        (state) =>
          state in t.details.located && (
            <p key={state} className="quiet quote-state" data-state={state}>
              {t.details.located[state as keyof typeof t.details.located]}
            </p>
          ),
      )}
      {children}
      <SourceLine head={head} />
      <ReadSource id={head.id} words={t.details.readSource} />
      {isOwn && <OwnCopy head={head} onChange={onCopyChange} />}
    </div>
  )
}
