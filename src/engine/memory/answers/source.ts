import { QUOTE_STATES } from '../../../model/event.ts'
import { quoteFinder } from '../../../model/quote.ts'
import { LINKED_LIMIT, type QuotedPassage, type SourceAnswer } from '../../query.ts'
import { briefsOf, headOf } from '../briefs.ts'
import type { Columns } from '../columns.ts'
import { listOf } from '../lists.ts'
import type { Answerer } from '../store.ts'

export const source: Answerer<'source'> = ({ columns }, { id }): SourceAnswer | null => {
  const number = columns.sources.findIndex((source) => source.id === id)
  const source = columns.sources[number]
  if (source === undefined) return null
  const rows = citingRows(columns, number)
  return {
    head: headOf(source),
    text: source.text,
    ...quotesIn(columns, rows, number, source.text),
    events: briefsOf(columns, rows.slice(0, LINKED_LIMIT)),
  }
}

/** In order of date. */
function citingRows({ citations, byDate }: Columns, source: number): number[] {
  const rows: number[] = []
  for (const row of byDate) if (listOf(citations, row).includes(source)) rows.push(row)
  return rows
}

function quotesIn(columns: Columns, rows: readonly number[], source: number, text: string) {
  const find = quoteFinder(text)
  const passages = new Map<string, QuotedPassage & { readonly events: string[] }>()
  const missing = new Set<string>()
  for (const row of rows) {
    const event = columns.ids.of(row)
    const quoted = columns.details.of(row).citations ?? []
    quoted.forEach(({ quote }, index) => {
      if (quote === undefined || listOf(columns.citations, row)[index] !== source) return
      const match = find(quote)
      if (match.state === 'missing') missing.add(event)
      else for (const { start, end } of match.passages) addTo(passages, { start, end, state: match.state }, event)
    })
  }
  return { passages: [...passages.values()].sort(byPlace), missing: [...missing] }
}

function addTo(
  passages: Map<string, QuotedPassage & { readonly events: string[] }>,
  place: Omit<QuotedPassage, 'events'>,
  event: string,
): void {
  const key = `${place.start} ${place.end} ${place.state}`
  const known = passages.get(key)
  if (!known) passages.set(key, { ...place, events: [event] })
  // An event may quote the same words twice; its quotes come one after another.
  else if (known.events.at(-1) !== event) known.events.push(event)
}

const byPlace = (a: QuotedPassage, b: QuotedPassage) =>
  a.start - b.start || a.end - b.end || QUOTE_STATES.indexOf(a.state) - QUOTE_STATES.indexOf(b.state)
