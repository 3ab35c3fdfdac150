/** Collects the passages that events quote from a source, as the source reader shows them. */
import { QUOTE_STATES, type QuoteMatch, type QuoteSelector } from '../model/event.ts'
import { quoteFinder } from '../model/quotes/quote.ts'
import type { QuotedPassage, SourceAnswer } from './query.ts'

export class QuotedPassages {
  readonly #find: ReturnType<typeof quoteFinder>
  readonly #passages = new Map<string, QuotedPassage & { readonly events: string[] }>()
  readonly #missing = new Set<string>()
  readonly #hasText: boolean

  /** `text` is the source's. */
  constructor(text: string) {
    this.#find = quoteFinder(text)
    this.#hasText = text !== ''
  }

  /** What an event quotes; its quotes come one after another. */
  add(event: string, quote: QuoteSelector): void {
    // Without a text there is nothing that a quote could be missing from.
    if (this.#hasText) this.addMatch(event, this.#find(quote))
  }

  /** Where what an event quotes, or points to, was found in this text. */
  addMatch(event: string, { state, passages }: QuoteMatch): void {
    if (state === 'missing' || state === 'unchecked') this.#missing.add(event)
    else for (const { start, end } of passages) this.#addTo({ start, end, state }, event)
  }

  /** Returns the passages by place, the events of each in the order in which they were added. */
  inOrder(): Pick<SourceAnswer, 'passages' | 'missing'> {
    return { passages: [...this.#passages.values()].sort(byPlace), missing: [...this.#missing] }
  }

  #addTo(place: Omit<QuotedPassage, 'events'>, event: string): void {
    const key = `${place.start} ${place.end} ${place.state}`
    const known = this.#passages.get(key)
    if (!known) this.#passages.set(key, { ...place, events: [event] })
    // An event may quote the same words twice.
    else if (known.events.at(-1) !== event) known.events.push(event)
  }
}

const byPlace = (a: QuotedPassage, b: QuotedPassage) =>
  a.start - b.start || a.end - b.end || QUOTE_STATES.indexOf(a.state) - QUOTE_STATES.indexOf(b.state)
