/** Whether every quote stands in its source, and in one place. */
import type { EventTable } from './event-table.ts'
import type { DatasetHead, QuoteState } from '../event.ts'
import type { Sink } from '../finding.ts'
import type { IssueKind } from '../issue.ts'
import { quoteFinder } from '../quotes/quote.ts'

const KINDS: { readonly [S in QuoteState]?: IssueKind } = { missing: 'quote-missing', ambiguous: 'quote-ambiguous' }

/** Prepares each source's text when it is first quoted. */
export function createQuoteCheck(head: DatasetHead): (table: EventTable, row: number, sink: Sink) => void {
  const texts = new Map(head.sources.map(({ id, text }) => [id, text]))
  const finders = new Map<string, ReturnType<typeof quoteFinder>>()
  return (table, row, sink) => {
    for (const [index, { source, quote }] of table.citations(row).entries()) {
      const text = texts.get(source)
      if (!quote || text === undefined) continue
      const find = finders.get(source) ?? quoteFinder(text)
      finders.set(source, find)
      const kind = KINDS[find(quote).state]
      const path = ['events', table.index(row), 'citations', index, 'quote']
      if (kind) sink({ kind, path, value: quote.exact, event: table.id(row) })
    }
  }
}
