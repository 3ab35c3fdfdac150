/** Where the parts of citations lead in the texts of their sources. */
import type { Citation, QuoteMatch } from '../event.ts'
import { locatorFinder } from './find-locator.ts'
import { quoteFinder } from './quote.ts'

const UNCHECKED: QuoteMatch = { state: 'unchecked', passages: [] }

/** `text` is empty if the dataset has none; `null` for a part that the citation does not have. */
type PlacesOf = (
  citation: Pick<Citation, 'quote' | 'locator'>,
  text: string,
) => { readonly match: QuoteMatch | null; readonly located: QuoteMatch | null }

/** For the citations of one event: prepares a text once, however often it is cited. */
export function placesFinder(): PlacesOf {
  const prepared = new Map<string, Finders>()
  return ({ quote, locator }, text) => {
    const finders = prepared.get(text) ?? { quote: quoteFinder(text), locator: locatorFinder(text) }
    prepared.set(text, finders)
    return {
      match: quote === undefined ? null : text === '' ? UNCHECKED : finders.quote(quote),
      located: locator === undefined ? null : text === '' ? UNCHECKED : finders.locator(locator),
    }
  }
}

interface Finders {
  readonly quote: ReturnType<typeof quoteFinder>
  readonly locator: ReturnType<typeof locatorFinder>
}
