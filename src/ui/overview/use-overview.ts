/** What the overview asks: everything there is, what of it the filter keeps, and how much each segment would show. */
import { useMemo } from 'react'
import type { Filter } from '../../engine/filter.ts'
import type { Exchange, Exchanges, Query } from '../../engine/query.ts'
import {
  exchangeFilter,
  exchangesQuery,
  isSelective,
  MOST_UNITS,
  wholeFilter,
  withoutKinds,
} from '../../view/exchange-filter.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useView } from '../context/store.ts'

/** Exchanges of the list are asked for by so many. */
export const PAGE = 40

export interface OverviewState {
  readonly filter: Filter
  readonly isFiltered: boolean
  /** Everything; `undefined` until it is known. */
  readonly whole: Exchanges | undefined
  /** All exchanges one by one; `null` if they are too many. */
  readonly units: readonly Exchange[] | null
  /** What the filter keeps. */
  readonly kept: Exchanges | undefined
  /** The accusations that the filter keeps; `null` if it keeps all, or they are too many. */
  readonly keptIds: ReadonlySet<string> | null
  /** What each segment would show. */
  readonly segments: Exchanges | undefined
  /** Whether something shown is not yet what was asked for. */
  readonly isBusy: boolean
  readonly isError: boolean
}

/** The first question of the overview, to be asked before there is a place to draw the answer. */
export const wholeQuery = (filter: Filter, events: number): Query<'exchanges'> =>
  exchangesQuery(wholeFilter(filter), events <= MOST_UNITS ? MOST_UNITS : PAGE)

export function useOverview(): OverviewState {
  const { summary } = useDataset()
  const viewFilter = useView((view) => view.filter)
  const filter = useMemo(() => exchangeFilter(viewFilter), [viewFilter])
  const isFiltered = isSelective(filter)
  const first = useAnswer(wholeQuery(filter, summary.total))
  const total = first.data?.total ?? 0
  const areAllThere = first.data !== undefined && first.data.rows.length === total
  // A large dataset may have few accusations.
  const wantsUnits = !areAllThere && total <= MOST_UNITS && first.data !== undefined
  const rest = useAnswer(wantsUnits ? exchangesQuery(wholeFilter(filter), MOST_UNITS) : null)
  const areUnits = total <= MOST_UNITS
  const kept = useAnswer(isFiltered ? exchangesQuery(filter, areUnits ? MOST_UNITS : 1) : null)
  const segments = useAnswer(isFiltered ? exchangesQuery(withoutKinds(filter), 1) : null)
  const units = areAllThere ? first.data.rows : areUnits ? rest.data?.rows : undefined
  const asked = [first, ...(wantsUnits ? [rest] : []), ...(isFiltered ? [kept, segments] : [])]
  const keptRows = isFiltered && areUnits ? kept.data?.rows : undefined
  const keptIds = useMemo(
    () => (keptRows === undefined ? null : new Set(keptRows.map(({ accusation }) => accusation.id))),
    [keptRows],
  )
  return {
    filter,
    isFiltered,
    whole: first.data,
    units: units ?? null,
    kept: isFiltered ? kept.data : first.data,
    keptIds,
    segments: isFiltered ? segments.data : first.data,
    isBusy: asked.some(({ isPending, isPlaceholderData }) => isPending || isPlaceholderData),
    isError: asked.some(({ isError }) => isError),
  }
}
