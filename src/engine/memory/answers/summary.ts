import { headOf } from '../event-headers.ts'
import type { Answerer } from '../memory-context.ts'

export const summary: Answerer<'summary'> = ({ columns, head, report }) => ({
  title: head.title,
  description: head.description,
  language: head.language,
  license: head.license,
  updated: head.updated,
  total: columns.total,
  extent: columns.extent,
  actors: head.actors,
  sources: head.sources.map(headOf),
  report,
})
