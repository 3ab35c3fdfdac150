import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter } from '../../engine/filter.ts'
import type { Answer, EventHeader, Query } from '../../engine/query.ts'
import type { Party } from '../../model/field.ts'
import type { Span } from '../../model/dates/time.ts'
import { useDataset } from '../context/dataset.ts'

const PAGE = 100

interface Spoken {
  /** Rows loaded so far, page by page from the earliest. */
  readonly pages: readonly (readonly EventHeader[])[]
  readonly events: readonly EventHeader[]
  readonly total: number | null
  readonly hasMore: boolean
  readonly askMore: () => void
  readonly isBusy: boolean
  readonly isError: boolean
}

/** Loads what some parties say in a span, in order of date; more on request. */
export function useSpoken(filter: Filter, span: Span, parties: readonly Party[]): Spoken {
  const { key, engine } = useDataset()
  const query = useInfiniteQuery({
    queryKey: ['answers', key, 'spoken', filter, span, parties],
    queryFn: ({ pageParam, signal }): Promise<Answer<'spoken'>> => {
      const query: Query<'spoken'> = { kind: 'spoken', filter, span, parties, offset: pageParam, limit: PAGE }
      return engine.run<'spoken'>(query, signal)
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    enabled: parties.length > 0,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const pages = useMemo(() => query.data?.pages.map(({ rows }) => rows) ?? [], [query.data])
  return {
    pages,
    events: useMemo(() => pages.flat(), [pages]),
    total: query.data?.pages[0]?.total ?? null,
    hasMore: query.hasNextPage,
    askMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    isBusy: query.isPlaceholderData || query.isPending,
    isError: query.isError,
  }
}
