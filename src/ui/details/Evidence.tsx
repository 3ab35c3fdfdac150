import { Fragment, useRef } from 'react'
import { groupBy } from '../../base/group-by.ts'
import type { EventAnswer } from '../../engine/query.ts'
import { useWords } from '../context/words.ts'
import { OwnCopy } from '../copies/OwnCopy.tsx'
import { ReadSource } from './ReadSource.tsx'
import { SourceLine } from '../events/SourceLine.tsx'
import { Passage, Translation, WaysToPassage } from './Passage.tsx'
import { SourceText } from './SourceText.tsx'

/** Shows the event's evidence: quoted passages of texts that are shipped, then notes on the other sources. */
export function Evidence({ answer }: { readonly answer: EventAnswer }) {
  const { t } = useWords()
  const section = useRef<HTMLElement>(null)
  const focus = () => section.current?.focus()
  const cited = answer.event.citations.map((citation, index) => ({ ...citation, ...answer.citations[index]! }))
  const withText = groupBy(
    cited.filter(({ source }) => source.hasText),
    ({ source }) => source.id,
  )
  const notes = cited.filter(({ source, note }) => !source.hasText || note !== undefined)
  // An event may cite a source several times.
  const firstOf = new Map(
    notes.map(({ source }, index) => [source.hasText ? '' : source.id, index] as const).toReversed(),
  )
  return (
    <>
      <section ref={section} tabIndex={-1} aria-label={t.details.sourceText} className="source-text">
        <h3>{t.details.sourceText}</h3>
        {[...withText.values()].map((citations) => (
          <SourceText
            key={citations[0]!.source.id}
            head={citations[0]!.source}
            matches={citations.flatMap(({ match }) => match ?? [])}
            located={citations.flatMap(({ located }) => located ?? [])}
            onCopyChange={focus}
          >
            {citations.map((citation, index) => (
              <Fragment key={index}>
                <Translation quote={citation.quote} />
                <WaysToPassage citation={citation} source={citation.source} />
              </Fragment>
            ))}
          </SourceText>
        ))}
        {withText.size === 0 && <p className="quiet">{t.details.noText}</p>}
        {notes.length > 0 && (
          <ul className="notes">
            {notes.map(({ source, ...citation }, index) => (
              <li key={index}>
                {!source.hasText && <Passage citation={{ ...citation, source: source.id }} source={source} />}
                {citation.note !== undefined && (
                  <p>
                    <span className="quiet">{t.details.inOurWords}</span> {citation.note}
                  </p>
                )}
                <SourceLine head={source} />
                {!source.hasText && <ReadSource id={source.id} words={t.details.whatCites} />}
                {firstOf.get(source.id) === index && <OwnCopy head={source} onChange={focus} />}
              </li>
            ))}
          </ul>
        )}
      </section>
    </>
  )
}
