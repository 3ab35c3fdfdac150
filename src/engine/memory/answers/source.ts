import { LINKED_LIMIT, type SourceAnswer } from '../../query.ts'
import { QuotedPassages } from '../../quoted-passages.ts'
import { headersOf, headOf } from '../event-headers.ts'
import type { Columns } from '../columns/columns.ts'
import { listOf } from '../columns/lists.ts'
import type { Answerer } from '../memory-context.ts'

export const source: Answerer<'source'> = ({ columns }, { id }): SourceAnswer | null => {
  const number = columns.sources.findIndex((source) => source.id === id)
  const source = columns.sources[number]
  if (source === undefined) return null
  const rows = citingRows(columns, number)
  return {
    head: headOf(source),
    text: source.text,
    ...quotesIn(columns, rows, number, source.text),
    events: headersOf(columns, rows.slice(0, LINKED_LIMIT)),
  }
}

/** Returns the rows that cite the source, in order of date. */
function citingRows({ citations, byDate }: Columns, source: number): number[] {
  const rows: number[] = []
  for (const row of byDate) if (listOf(citations, row).includes(source)) rows.push(row)
  return rows
}

function quotesIn(columns: Columns, rows: readonly number[], source: number, text: string) {
  const quoted = new QuotedPassages(text)
  for (const row of rows) {
    const event = columns.ids.of(row)
    const details = columns.details.of(row).citations ?? []
    details.forEach(({ quote }, index) => {
      if (quote !== undefined && listOf(columns.citations, row)[index] === source) quoted.add(event, quote)
    })
  }
  return quoted.inOrder()
}
