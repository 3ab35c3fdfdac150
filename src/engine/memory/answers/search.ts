import { NO_FILTER } from '../../filter.ts'
import { fold, wordsOf } from '../../../base/fold.ts'
import { finderOf, type WordFinder } from '../../../base/word-finder.ts'
import { headersOf, headOf } from '../event-headers.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer, Store } from '../memory-context.ts'

export const search: Answerer<'search'> = (store, { text, limit }) => {
  const words = wordsOf(text).map(finderOf)
  const { cast, sources } = store.columns
  const found = <T>(all: readonly T[], foldedOf: (one: T, index: number) => string) => {
    const rows = words.length === 0 ? [] : all.filter((one, index) => hasAll(foldedOf(one, index), words))
    return { total: rows.length, rows: rows.slice(0, limit) }
  }
  const foundSources = found(sources, ({ title, publisher }) => fold(`${title}\n${publisher ?? ''}`))
  return {
    events: words.length === 0 ? { total: 0, rows: [] } : foundEvents(store, text, limit),
    actors: found(cast.actors, (_, number) => cast.folded[number]!),
    sources: { total: foundSources.total, rows: foundSources.rows.map(headOf) },
  }
}

function hasAll(folded: string, words: readonly WordFinder[]): boolean {
  return words.every((word) => word.indexOf(folded) >= 0)
}

function foundEvents({ columns, selector }: Store, text: string, limit: number) {
  const { blockers, shown } = selector.select({ ...NO_FILTER, text })
  const rows: number[] = []
  for (const row of columns.byDate) {
    if (rows.length >= limit) break
    if (blockers[row] === SHOWN) rows.push(row)
  }
  return { total: shown, rows: headersOf(columns, rows) }
}
