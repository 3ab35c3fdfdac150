import type { Citation, SourceHead } from '../../model/event.ts'
import { addressAt } from '../../model/quotes/text-fragment.ts'
import { useWords } from '../context/words.ts'
import { hostOf } from '../events/host-of.ts'
import { OutLink } from '../events/OutLink.tsx'

interface PassageProps {
  readonly citation: Citation<string>
  readonly source: SourceHead
}

/** A passage of a source whose text is not in the dataset: the words as somebody read them, or the way to the page at that place. */
export function Passage({ citation: { quote, locator }, source }: PassageProps) {
  const { t, date, isolate } = useWords()
  return (
    <>
      {quote && (
        <>
          <blockquote lang={quote.language ?? source.language} className="passage">
            <p dir="auto">{quote.exact}</p>
          </blockquote>
          {quote.translation && (
            <p lang={quote.translation.language} className="translation">
              <bdi>{quote.translation.text}</bdi>
              {quote.translation.by !== undefined && (
                <span className="quiet"> · {t.details.translatedBy(isolate(quote.translation.by))}</span>
              )}
            </p>
          )}
          <p className="quiet quote-state" data-state="unchecked">
            {source.accessed ? t.details.asReadOn(date(source.accessed)) : t.details.quote.unchecked}
          </p>
        </>
      )}
      {locator && source.url !== undefined && hostOf(source.url) !== null && (
        <p>
          <OutLink href={addressAt(source.url, locator)} hint={t.details.atPassageHint}>
            {t.details.atPassage}
          </OutLink>
          {source.archived.map(({ url, captured }) => (
            <span key={url}>
              {' · '}
              <OutLink href={addressAt(url, locator)} hint={t.details.atPassageHint}>
                {captured ? t.details.archivedOn(date(captured)) : t.details.archived}
              </OutLink>
            </span>
          ))}
        </p>
      )}
    </>
  )
}
