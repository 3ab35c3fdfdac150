import { toursInWords } from '../../../model/in-one-language.ts'
import { headOf } from '../event-headers.ts'
import type { Answerer } from '../memory-context.ts'

export const summary: Answerer<'summary'> = ({ columns, head, report, say }) => ({
  title: say(head.title),
  description: say(head.description),
  language: head.language,
  license: head.license,
  updated: head.updated,
  coversUntil: head.coversUntil,
  start: head.start,
  tours: toursInWords(head.tours, say),
  total: columns.total,
  extent: columns.extent,
  actors: head.actors,
  sources: head.sources.map(headOf),
  report,
})
