/** The citation of an event as plain text. */
import type { Cited } from '../model/bibliography.ts'
import type { EventDate } from '../model/dates/time.ts'
import type { Messages } from './catalogues.ts'

/** A line for the event, and one for each of its sources. */
export function citeInText(
  { event, sources, dataset, address }: Cited,
  say: (date: EventDate) => string,
  words: Messages,
): string {
  const type = words.types[event.type].one
  const updated = dataset.updated || null
  const lines = sources.map(({ title, publisher, published, url }) =>
    words.share.source(title, publisher ?? null, published && say(published), url ?? null),
  )
  return [
    words.share.event(event.title, type, say(event.date), dataset.title, updated, address),
    ...new Set(lines),
  ].join('\n')
}
