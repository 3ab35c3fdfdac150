/** Exports `useAnswerPages`, by which panels read long answers a page at a time. */
import { keepPreviousData, useInfiniteQuery } from '@tanstack/react-query'
import { useMemo } from 'react'
import type { Answer, Query } from '../../engine/query.ts'
import { useDataset } from './dataset.ts'

/** Queries with an offset and a limit whose rows are read on and on. */
type Paged = 'exchanges' | 'spoken'

type RowOf<K extends Paged> = Answer<K>['rows'][number]

export interface AnswerPages<K extends Paged> {
  /** Rows loaded so far, page by page from the first. */
  readonly pages: readonly (readonly RowOf<K>[])[]
  readonly rows: readonly RowOf<K>[]
  /** `null` until it is known. */
  readonly total: number | null
  readonly hasMore: boolean
  readonly askMore: () => void
  readonly isBusy: boolean
  readonly isError: boolean
}

/**
 * Loads the pages of an answer, each as long as the limit of the query, and more on request. `query` asks for the first
 * page; `null` asks nothing. What was shown before stays until the new rows have come.
 */
export function useAnswerPages<K extends Paged>(query: Query<K> | null): AnswerPages<K> {
  const { key, engine } = useDataset()
  const limit = query?.limit ?? 1
  const result = useInfiniteQuery({
    queryKey: ['answers', key, query],
    queryFn: ({ pageParam, signal }) => engine.run<K>({ ...query!, offset: pageParam }, signal),
    initialPageParam: 0,
    getNextPageParam: ({ total }, pages) => (pages.length * limit < total ? pages.length * limit : undefined),
    enabled: query !== null,
    placeholderData: keepPreviousData,
    structuralSharing: false,
  })
  const pages = useMemo(() => result.data?.pages.map(({ rows }): readonly RowOf<K>[] => rows) ?? [], [result.data])
  return {
    pages,
    rows: useMemo(() => pages.flat(), [pages]),
    total: result.data?.pages[0]?.total ?? null,
    hasMore: result.hasNextPage,
    askMore: () => {
      if (result.hasNextPage && !result.isFetching) void result.fetchNextPage()
    },
    isBusy: result.isPlaceholderData || result.isPending,
    isError: result.isError,
  }
}
