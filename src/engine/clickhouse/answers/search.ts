import { fold, wordsOf } from '../../../base/fold.ts'
import { loadVariants } from '../../../base/han-variants.ts'
import { finderOf } from '../../../base/word-finder.ts'
import { NO_FILTER } from '../../filter.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { page } from './page.ts'

export const search: Answerer<'search'> = async (archive, { text, limit }, signal) => {
  await loadVariants(text)
  const words = wordsOf(text).map(finderOf)
  if (words.length === 0) return { events: NOTHING, actors: NOTHING, sources: NOTHING }
  const [events, { actors, sources }] = await Promise.all([
    page(
      archive,
      { kind: 'page', filter: { ...NO_FILTER, text }, sort: 'date', descending: false, offset: 0, limit },
      signal,
    ),
    archive.head(signal),
  ])
  const found = <T>(all: readonly T[], namesOf: (one: T) => readonly string[]) => {
    const rows = all.filter((one) => {
      const names = fold(namesOf(one).join('\n'))
      return words.every((word) => word.indexOf(names) >= 0)
    })
    return { total: rows.length, rows: rows.slice(0, limit) }
  }
  return {
    events,
    actors: found(actors, ({ name, names, aliases }) => [
      name,
      ...Object.values(names),
      ...aliases.map((alias) => alias.name),
    ]),
    sources: found(sources, ({ title, publisher }) => [title, publisher ?? '']),
  }
}

const NOTHING = { total: 0, rows: [] }
