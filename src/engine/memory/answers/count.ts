import type { Answerer } from '../memory-context.ts'

export const count: Answerer<'count'> = ({ columns, selector }, { filter }) => ({
  shown: selector.select(filter).shown,
  total: columns.total,
})
