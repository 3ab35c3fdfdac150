import { NO_FILTER } from '../../filter.ts'
import type { Answerer } from '../clickhouse-context.ts'
import { shownBy } from '../totals.ts'

export const summary: Answerer<'summary'> = async (archive, _query, signal) => {
  const [known, total] = await Promise.all([archive.head(signal), shownBy(archive, NO_FILTER, signal)])
  const { say: _, ...head } = known
  return { ...head, total }
}
