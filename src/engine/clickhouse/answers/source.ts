import { QUOTE_STATES } from '../../../model/event.ts'
import { quoteFinder } from '../../../model/quote.ts'
import { LINKED_LIMIT, type QuotedPassage } from '../../query.ts'
import type { Answerer } from '../archive.ts'
import { BRIEF, briefOf, BY_DATE } from '../briefs.ts'
import { type Row, textOf } from '../cells.ts'
import { text, whole } from '../literal.ts'
import { textsOfSources } from '../source-texts.ts'
import type { StoredDetails } from '../stored.ts'

export const source: Answerer<'source'> = async (archive, { id }, signal) => {
  const head = (await archive.head(signal)).sources.find((source) => source.id === id)
  if (head === undefined) return null
  const [texts, citing, quoting] = await Promise.all([
    textsOfSources(archive, [id], signal),
    archive.ask(
      `SELECT ${BRIEF} FROM events WHERE has(sources, ${text(id)}) ORDER BY ${BY_DATE} LIMIT ${whole(LINKED_LIMIT)}`,
      signal,
    ),
    archive.ask(`SELECT id, json FROM events WHERE has(quoted, ${text(id)}) ORDER BY ${BY_DATE}`, signal),
  ])
  const words = texts.get(id) ?? ''
  return { head, text: words, ...quotesIn(quoting, id, words), events: citing.map(briefOf) }
}

function quotesIn(rows: readonly Row[], source: string, text: string) {
  const find = quoteFinder(text)
  const passages = new Map<string, QuotedPassage & { readonly events: string[] }>()
  const missing = new Set<string>()
  for (const [id, json] of rows) {
    const event = textOf(id)
    // Written by the loader.
    for (const { source: cited, quote } of (JSON.parse(textOf(json)) as StoredDetails).citations) {
      if (cited !== source || quote === undefined) continue
      const match = find(quote)
      if (match.state === 'missing') missing.add(event)
      else for (const { start, end } of match.passages) addTo(passages, { start, end, state: match.state }, event)
    }
  }
  return { passages: [...passages.values()].sort(byPlace), missing: [...missing] }
}

function addTo(
  passages: Map<string, QuotedPassage & { readonly events: string[] }>,
  place: Omit<QuotedPassage, 'events'>,
  event: string,
): void {
  const key = `${place.start} ${place.end} ${place.state}`
  const known = passages.get(key)
  if (!known) passages.set(key, { ...place, events: [event] })
  // An event may quote the same words twice; its quotes come one after another.
  else if (known.events.at(-1) !== event) known.events.push(event)
}

const byPlace = (a: QuotedPassage, b: QuotedPassage) =>
  a.start - b.start || a.end - b.end || QUOTE_STATES.indexOf(a.state) - QUOTE_STATES.indexOf(b.state)
