import { NO_FILTER } from '../../filter.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { shownBy } from '../totals.ts'

export const count: Answerer<'count'> = async (archive, { filter }, signal) => {
  const [shown, total] = await Promise.all([shownBy(archive, filter, signal), shownBy(archive, NO_FILTER, signal)])
  return { shown, total }
}
