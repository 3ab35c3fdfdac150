/** Where the parts of a citation lead in the text of its source. */
import type { Citation, QuoteMatch } from '../event.ts'
import { findLocator } from './find-locator.ts'
import { findQuote } from './quote.ts'

const UNCHECKED: QuoteMatch = { state: 'unchecked', passages: [] }

/** `text` is empty if the dataset has none; `null` for a part that the citation does not have. */
export function placesOf(
  { quote, locator }: Pick<Citation, 'quote' | 'locator'>,
  text: string,
): { readonly match: QuoteMatch | null; readonly located: QuoteMatch | null } {
  return {
    match: quote === undefined ? null : text === '' ? UNCHECKED : findQuote(text, quote),
    located: locator === undefined ? null : text === '' ? UNCHECKED : findLocator(text, locator),
  }
}
