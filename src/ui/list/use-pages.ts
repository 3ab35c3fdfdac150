import { useQueries } from '@tanstack/react-query'
import { useState } from 'react'
import type { Filter } from '../../engine/filter.ts'
import type { Answer, EventHeader, Query } from '../../engine/query.ts'
import type { ListOrder } from '../../view/view.ts'
import { useDataset } from '../context/dataset.ts'

/** Number of rows requested at once. */
export const PAGE = 100

/** What a list shows. Must be the same object while nothing changes. */
export interface Listing {
  readonly filter: Filter
  readonly list: ListOrder
}

interface Pages {
  /** The listing that `total` and `rowAt` belong to: the previous one until the new one begins to arrive. */
  readonly shown: Listing
  readonly total: number | null
  /** Returns `undefined` for a row that is not loaded yet. */
  readonly rowAt: (row: number) => EventHeader | undefined
  /** Rows of the visible pages that are loaded, one array per page. */
  readonly pages: readonly (readonly EventHeader[])[]
  readonly isBusy: boolean
  readonly isError: boolean
}

const queryOf = ({ filter, list }: Listing, page: number): Query<'page'> => ({
  kind: 'page',
  filter,
  ...list,
  offset: page * PAGE,
  limit: PAGE,
})

/**
 * Requests the pages that contain rows `from` to `to` (exclusive). The previous rows stay until a new listing begins to
 * arrive.
 */
export function usePages(wanted: Listing, from: number, to: number): Pages {
  const { key, engine } = useDataset()
  const [shown, setShown] = useState(wanted)
  const first = Math.floor(from / PAGE)
  const last = Math.max(first, Math.ceil(to / PAGE) - 1)
  const numbers = Array.from({ length: last - first + 1 }, (_, at) => first + at)
  const isNew = !isSame(shown, wanted)
  const queries = [...numbers.map((number) => queryOf(shown, number)), ...(isNew ? [queryOf(wanted, 0)] : [])]
  const answers = useQueries({
    queries: queries.map((query) => ({
      queryKey: ['answer', key, query],
      queryFn: ({ signal }: { signal: AbortSignal }): Promise<Answer<'page'>> => engine.run<'page'>(query, signal),
      structuralSharing: false,
    })),
  })
  const known = answers.slice(0, numbers.length)
  if (shown !== wanted && (!isNew || answers.at(-1)?.data)) setShown(wanted)

  return {
    shown,
    total: known.find(({ data }) => data)?.data?.total ?? null,
    rowAt: (row) => known[Math.floor(row / PAGE) - first]?.data?.rows[row % PAGE],
    pages: known.map(({ data }) => data?.rows ?? NO_ROWS),
    isBusy: isNew || known.some(({ isPending }) => isPending),
    isError: answers.some(({ isError }) => isError),
  }
}

const NO_ROWS: readonly EventHeader[] = []
const isSame = (a: Listing, b: Listing) =>
  a === b || JSON.stringify([a.filter, a.list]) === JSON.stringify([b.filter, b.list])
