import type { Filter } from '../../engine/filter.ts'
import type { Party } from '../../model/field.ts'
import type { Span } from '../../model/dates/time.ts'
import { useAnswerPages, type AnswerPages } from '../context/use-answer-pages.ts'

const PAGE = 100

/** Loads what some parties say in a span, in order of date; more on request. */
export function useSpoken(filter: Filter, span: Span, parties: readonly Party[]): AnswerPages<'spoken'> {
  return useAnswerPages<'spoken'>(
    parties.length > 0 ? { kind: 'spoken', filter, span, parties, offset: 0, limit: PAGE } : null,
  )
}
