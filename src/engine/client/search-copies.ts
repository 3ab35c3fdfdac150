/** Searches the user's own copies of sources for what events quote. Loaded by `own-copies.ts` when there is a copy. */
import type { OwnCopy } from '../../model/own-copy.ts'
import { locatorFinder } from '../../model/quotes/find-locator.ts'
import { quoteFinder } from '../../model/quotes/quote.ts'
import type { Engine } from '../engine.ts'
import type { EventAnswer, SourceAnswer } from '../query.ts'
import { QuotedPassages } from '../quoted-passages.ts'

type Copies = ReadonlyMap<string, OwnCopy>

interface Finders {
  readonly quote: ReturnType<typeof quoteFinder>
  readonly locator: ReturnType<typeof locatorFinder>
}

/** Texts that were prepared for searching, as long as their copies are there. */
const prepared = new WeakMap<OwnCopy, Finders>()

function findersOf(copy: OwnCopy): Finders {
  const known = prepared.get(copy)
  if (known) return known
  const finders = { quote: quoteFinder(copy.text), locator: locatorFinder(copy.text) }
  prepared.set(copy, finders)
  return finders
}

/** The event, with the places of its quotes and locators in the copies. */
export function searched(answer: EventAnswer, copies: Copies): EventAnswer {
  const citations = answer.citations.map((cited, at) => {
    const copy = copies.get(cited.source.id)
    if (copy === undefined || cited.source.hasText) return cited
    const { quote, locator } = answer.event.citations[at]!
    const finders = findersOf(copy)
    return {
      source: { ...cited.source, hasText: true },
      match: quote === undefined ? null : finders.quote(quote),
      located: locator === undefined ? null : finders.locator(locator),
    }
  })
  return { ...answer, citations }
}

/** The source with the text of its copy, in which every event that cites it is looked for; at most `LINKED_LIMIT`. */
export async function asText(
  answer: SourceAnswer,
  copies: Copies,
  engine: Engine,
  signal: AbortSignal | undefined,
): Promise<SourceAnswer> {
  const { head, events } = answer
  const copy = copies.get(head.id)
  if (copy === undefined || head.hasText) return answer
  const citing = await Promise.all(events.map(({ id }) => engine.run<'event'>({ kind: 'event', id }, signal)))
  const passages = new QuotedPassages(copy.text)
  const finders = findersOf(copy)
  for (const one of citing)
    for (const { source, quote, locator } of one?.event.citations ?? []) {
      if (source !== head.id) continue
      if (quote !== undefined) passages.addMatch(one!.event.id, finders.quote(quote))
      if (locator !== undefined) passages.addMatch(one!.event.id, finders.locator(locator))
    }
  return { ...answer, head: { ...head, hasText: true }, text: copy.text, ...passages.inOrder() }
}
