import type { Filter } from '../../engine/filter.ts'
import type { ExchangeSort } from '../../engine/query.ts'
import { useAnswerPages, type AnswerPages } from '../context/use-answer-pages.ts'
import { PAGE } from './use-overview.ts'

export type ExchangePages = AnswerPages<'exchanges'>

/** Loads the exchanges of a filter in an order; more on request. */
export function useExchangePages(filter: Filter, sort: ExchangeSort): ExchangePages {
  return useAnswerPages<'exchanges'>({ kind: 'exchanges', filter, field: 'country', sort, offset: 0, limit: PAGE })
}
