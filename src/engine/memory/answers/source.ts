import type { Passage } from '../../../model/event.ts'
import { quoteFinder } from '../../../model/quote.ts'
import { LINKED_LIMIT, type SourceAnswer } from '../../query.ts'
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
    passages: passagesOf(columns, rows, number, source.text),
    events: briefsOf(columns, rows.slice(0, LINKED_LIMIT)),
  }
}

/** In order of date. */
function citingRows({ citations, byDate }: Columns, source: number): number[] {
  const rows: number[] = []
  for (const row of byDate) if (listOf(citations, row).includes(source)) rows.push(row)
  return rows
}

function passagesOf(columns: Columns, rows: readonly number[], source: number, text: string) {
  const find = quoteFinder(text)
  const passages = new Map<string, Passage & { readonly events: Set<string> }>()
  for (const row of rows) {
    const quoted = columns.details.of(row).citations ?? []
    quoted.forEach(({ quote }, index) => {
      if (quote === undefined || listOf(columns.citations, row)[index] !== source) return
      for (const passage of find(quote).passages) {
        const key = `${passage.start} ${passage.end}`
        const known = passages.get(key) ?? { ...passage, events: new Set() }
        known.events.add(columns.ids.of(row))
        passages.set(key, known)
      }
    })
  }
  return [...passages.values()]
    .sort((a, b) => a.start - b.start || a.end - b.end)
    .map(({ start, end, events }) => ({ start, end, events: [...events] }))
}
