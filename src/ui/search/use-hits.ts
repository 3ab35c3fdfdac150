import { NO_FILTER } from '../../engine/filter.ts'
import type { SearchAnswer } from '../../engine/query.ts'
import { spanOf } from '../../model/dates/time.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'

/** Maximum number of hits listed per kind. */
const LISTED = 5

/**
 * Finds a text in the whole dataset or, under "as of", in what had been said by then. `null` until the answer is there.
 */
export function useHits(text: string): SearchAnswer | null {
  const { sources } = useDataset()
  const asOf = useView((view) => view.filter.asOf)
  const found = useAnswer({ kind: 'search', text, limit: asOf === null ? LISTED : Math.max(LISTED, sources.size) })
  const said = useAnswer(
    asOf === null
      ? null
      : {
          kind: 'page',
          filter: { ...NO_FILTER, text, asOf },
          sort: 'date',
          descending: false,
          offset: 0,
          limit: LISTED,
        },
  )
  if (!found.data) return null
  if (asOf === null) return found.data
  if (!said.data) return null
  const { actors, sources: foundSources } = found.data
  const published = foundSources.rows.filter(({ published }) => published === null || spanOf(published).start < asOf)
  return {
    events: said.data,
    actors: { ...actors, rows: actors.rows.slice(0, LISTED) },
    sources: { total: published.length, rows: published.slice(0, LISTED) },
  }
}
