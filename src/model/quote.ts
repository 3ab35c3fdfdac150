/** Finds a quote in the text of its source. */
import type { QuoteMatch, QuoteSelector } from './event.ts'

/** Takes time linear in the text. Passages are UTF-16 offsets into the text as given, in order, and never overlap a part of a character. */
export function findQuote(text: string, selector: QuoteSelector): QuoteMatch {
  return quoteFinder(text)(selector)
}

/** `findQuote` for many quotes in one text: what a folded search needs is prepared once, when first needed. */
export function quoteFinder(text: string): (selector: QuoteSelector) => QuoteMatch {
  void text
  throw new Error('to be filled')
}
