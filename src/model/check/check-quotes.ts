/** Whether every quote and locator leads to one place of its source's text, and quotes keep to the language of the speaker. */
import type { EventTable } from './event-table.ts'
import type { Citation, DatasetHead, QuoteState, Source } from '../event.ts'
import type { Path, Sink } from '../finding.ts'
import type { IssueKind } from '../issue.ts'
import { locatorFinder } from '../quotes/find-locator.ts'
import { quoteFinder } from '../quotes/quote.ts'

const OF_QUOTES: { readonly [S in QuoteState]?: IssueKind } = { missing: 'quote-missing', ambiguous: 'quote-ambiguous' }
const OF_LOCATORS: { readonly [S in QuoteState]?: IssueKind } = {
  missing: 'locator-missing',
  ambiguous: 'locator-ambiguous',
}

interface Finders {
  readonly source: Source
  readonly quote: ReturnType<typeof quoteFinder>
  readonly locator: ReturnType<typeof locatorFinder>
}

/** Prepares each source's text when it is first quoted; without a text there is nothing to check. */
export function createQuoteCheck(
  head: DatasetHead,
  isCurrent: boolean,
): (table: EventTable, row: number, sink: Sink) => void {
  const sources = new Map(head.sources.map((source) => [source.id, source]))
  const prepared = new Map<string, Finders>()
  const findersOf = (id: string): Finders | null => {
    const source = sources.get(id)
    if (source === undefined) return null
    const finders = prepared.get(id) ?? {
      source,
      quote: quoteFinder(source.text),
      locator: locatorFinder(source.text),
    }
    prepared.set(id, finders)
    return finders
  }
  return (table, row, sink) => {
    const event = table.id(row)
    const citations = table.citations(row)
    for (const [index, citation] of citations.entries()) {
      const finders = findersOf(citation.source)
      if (finders === null) continue
      const path = ['events', table.index(row), 'citations', index]
      if (finders.source.hasText) checkPlaces(citation, finders, path, (finding) => sink({ ...finding, event }))
      if (isCurrent && isOnlyTranslated(citation, citations, sources)) {
        sink({ kind: 'quoted-in-translation', path: [...path, 'quote'], value: citation.source, event })
      }
    }
  }
}

function checkPlaces({ quote, locator }: Citation, finders: Finders, path: Path, sink: Sink): void {
  const ofQuote = quote && OF_QUOTES[finders.quote(quote).state]
  if (ofQuote) sink({ kind: ofQuote, path: [...path, 'quote'], value: quote.exact })
  const ofLocator = locator && OF_LOCATORS[finders.locator(locator).state]
  if (ofLocator) sink({ kind: ofLocator, path: [...path, 'locator'], value: locator.start })
}

/** Whether words are quoted that render a first-hand statement in another language, and the event quotes no words of it. */
function isOnlyTranslated(
  { source: id, quote }: Citation,
  citations: readonly Citation[],
  sources: ReadonlyMap<string, Source>,
): boolean {
  const source = sources.get(id)
  if (quote === undefined || source === undefined) return false
  const spoken = source.kind === 'first-hand' ? source : sources.get(source.original ?? '')
  if (spoken?.kind !== 'first-hand' || !differ(quote.language ?? source.language, spoken.language)) return false
  return !citations.some(
    (other) =>
      other.source === spoken.id && other.quote !== undefined && !differ(other.quote.language, spoken.language),
  )
}

/** Whether two tags are of different languages; an absent one is of any. */
function differ(a: string | undefined, b: string | undefined): boolean {
  return a !== undefined && b !== undefined && languageOf(a) !== languageOf(b)
}

function languageOf(tag: string): string {
  return tag.toLowerCase().split('-')[0]!
}
