import type { Answerer } from '../archive.ts'
import { numberOf } from '../cells.ts'

export const summary: Answerer<'summary'> = async ({ ask, head }, _query, signal) => {
  const [known, [all]] = await Promise.all([head(signal), ask('SELECT count() FROM events', signal)])
  return { ...known, total: numberOf(all?.[0]) }
}
