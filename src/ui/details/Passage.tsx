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
  const { t, date } = useWords()
  return (
    <>
      {quote && (
        <>
          <blockquote lang={quote.language ?? source.language} className="passage">
            <p dir="auto">{quote.exact}</p>
          </blockquote>
          <Translation quote={quote} />
          <p className="quiet quote-state" data-state="unchecked">
            {source.accessed ? t.details.asReadOn(date(source.accessed)) : t.details.quote.unchecked}
          </p>
        </>
      )}
      <WaysToPassage citation={{ locator }} source={source} />
    </>
  )
}

/** The translation of a quote, and by whom, if there is one. */
export function Translation({ quote }: Pick<Citation<string>, 'quote'>) {
  const { t, isolate } = useWords()
  const translation = quote?.translation
  if (translation === undefined) return null
  return (
    <p lang={translation.language} className="translation">
      <bdi>{translation.text}</bdi>
      {translation.by !== undefined && (
        <span className="quiet"> · {t.details.translatedBy(isolate(translation.by))}</span>
      )}
    </p>
  )
}

interface WaysProps {
  readonly citation: Pick<Citation<string>, 'locator'>
  readonly source: SourceHead
}

/** Links that open the source and its archived copies at the passage, if a locator says where that is. */
export function WaysToPassage({ citation: { locator }, source }: WaysProps) {
  const { t, date } = useWords()
  if (locator === undefined || source.url === undefined || hostOf(source.url) === null) return null
  return (
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
  )
}
