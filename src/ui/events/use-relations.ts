import { useQueries } from '@tanstack/react-query'
import { NO_FILTER } from '../../engine/filter.ts'
import type { Answer, EventHeader, Query } from '../../engine/query.ts'
import { relationsOf, type Relation } from '../../scene/links/relations.ts'
import { useDataset } from '../context/dataset.ts'

/** Maximum number of links described per page; beyond it they are only counted. */
const MOST_LINKS = 1000
const NONE: readonly Relation[] = []

const read = ({ links, ends }: Answer<'links'>) => relationsOf(links, ends)

type Known = ReadonlyMap<string, readonly Relation[]>

const combine = (answers: readonly { readonly data: Known | undefined }[]) => {
  const known = answers.flatMap(({ data }) => data ?? [])
  return (id: string) => known.find((page) => page.has(id))?.get(id) ?? NONE
}

/**
 * Returns a function that describes the relations of events on some pages, as far as loaded. The same function until
 * more is loaded.
 */
export function useRelations(pages: readonly (readonly EventHeader[])[]): (id: string) => readonly Relation[] {
  const { key, engine } = useDataset()
  return useQueries({
    queries: pages.flatMap((events) => {
      const ids = events.filter(({ links }) => links > 0).map(({ id }) => id)
      if (ids.length === 0) return []
      const query: Query<'links'> = { kind: 'links', filter: NO_FILTER, ids, limit: MOST_LINKS }
      return {
        queryKey: ['answer', key, query],
        queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<'links'>> => engine.run<'links'>(query, signal),
        select: read,
        structuralSharing: false,
      }
    }),
    combine,
  })
}
