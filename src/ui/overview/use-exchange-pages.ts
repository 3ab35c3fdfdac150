import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Filter } from '../../engine/filter.ts'
import type { Answer, Exchange, ExchangeSort, Query } from '../../engine/query.ts'
import { useDataset } from '../context/dataset.ts'
import { PAGE } from './use-overview.ts'

export interface ExchangePages {
  readonly rows: readonly Exchange[]
  /** `null` until it is known. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly askMore: () => void
  readonly isBusy: boolean
  readonly isError: boolean
}

/** The exchanges of a filter in an order, page by page; what was shown before stays until the new ones have come. */
export function useExchangePages(filter: Filter, sort: ExchangeSort): ExchangePages {
  const { key, engine } = useDataset()
  const query = useInfiniteQuery({
    queryKey: ['answers', key, 'exchanges', filter, sort],
    queryFn: ({ pageParam, signal }): Promise<Answer<'exchanges'>> => {
      const query: Query<'exchanges'> = {
        kind: 'exchanges',
        filter,
        field: 'country',
        sort,
        offset: pageParam,
        limit: PAGE,
      }
      return engine.run<'exchanges'>(query, signal)
    },
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * PAGE < total ? pages.length * PAGE : undefined),
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  return {
    rows: useMemo(() => query.data?.pages.flatMap(({ rows }) => rows) ?? [], [query.data]),
    total: query.data?.pages[0]?.total ?? null,
    hasMore: query.hasNextPage,
    askMore: () => {
      if (query.hasNextPage && !query.isFetching) void query.fetchNextPage()
    },
    isBusy: query.isPlaceholderData || query.isPending,
    isError: query.isError,
  }
}
