import { eventInWords } from '../../../model/in-one-language.ts'
import { placesFinder } from '../../../model/quotes/places-finder.ts'
import { responsesIn } from '../../../model/response.ts'
import { type EventAnswer, LINKED_LIMIT } from '../../query.ts'
import { headersOf, headOf } from '../event-headers.ts'
import { eventOf } from '../columns/event-of.ts'
import { type Lists, listOf } from '../columns/lists.ts'
import { responseTimeOf } from '../response-times.ts'
import { type RowLink, linkOf } from '../columns/row-links.ts'
import type { Answerer } from '../memory-context.ts'

export const event: Answerer<'event'> = ({ columns, say }, { id }): EventAnswer | null => {
  const row = columns.ids.find(id)
  if (row < 0) return null
  const event = eventOf(columns, row)
  const limited = (lists: Lists) => listOf(lists, row).subarray(0, LINKED_LIMIT)
  const responders = limited(columns.respondedBy)
  const links: RowLink[] = [
    ...Array.from(listOf(columns.respondsTo, row), (to): RowLink => ({ kind: 'respondsTo', from: row, to })),
    ...Array.from(responders, (from): RowLink => ({ kind: 'respondsTo', from, to: row })),
  ]
  const places = placesFinder()
  return {
    event: eventInWords(event, say),
    responses: responsesIn(columns.responses[row]!),
    responseTime: responseTimeOf(columns, row),
    citations: event.citations.map((citation, index) => {
      const source = columns.sources[listOf(columns.citations, row)[index]!]!
      return { source: headOf(source), ...places(citation, source.text) }
    }),
    about: headersOf(columns, listOf(columns.about, row)),
    respondsTo: headersOf(columns, listOf(columns.respondsTo, row)),
    spokenOfBy: headersOf(columns, limited(columns.spokenOfBy)),
    respondedBy: headersOf(columns, responders),
    links: links.map((link) => linkOf(columns, link)),
  }
}
