/** Sends the state of an embedded page to the page around it. */
import type { Span } from '../../model/dates/time.ts'
import { PROTOCOL, tellEvent, tellFilter, tellSpan } from '../../view/host-messages.ts'
import { countQuery } from '../../view/questions.ts'
import type { Store } from '../../view/store.ts'
import type { OpenDataset } from '../context/dataset.ts'

export class Telling {
  readonly #post: (message: object) => void
  readonly #store: Store
  readonly #dataset: OpenDataset
  /** Last message of each type, as text. */
  readonly #told = new Map<string, string>()

  constructor(post: (message: object) => void, store: Store, dataset: OpenDataset) {
    this.#post = post
    this.#store = store
    this.#dataset = dataset
  }

  /** Sends `ready` with facts about the dataset, then the state. */
  greet(): void {
    const { title, total, extent } = this.#dataset.summary
    this.#told.clear()
    this.#say('ready', { title, total, extent: spanOrNull(extent) })
    this.tellState()
  }

  /** Sends the parts of the state that changed since they were last sent. */
  tellState(): void {
    const { event, filter, visibleSpan } = this.#store.get()
    this.#sayOnce('selection', { event })
    // Whoever is told of a filter waits for its counts, be they those that were told last.
    if (this.#sayOnce('filter', { filter: tellFilter(filter) })) this.#told.delete('counts')
    this.#sayOnce('span', { span: spanOrNull(visibleSpan) })
    // An engine that has been closed has nothing to tell.
    this.#tellCounts().catch(() => undefined)
  }

  async tellEvents(offset: number, limit: number): Promise<void> {
    const { filter } = this.#store.get()
    const { rows, total } = await this.#dataset.engine.run<'page'>({
      kind: 'page',
      filter,
      sort: 'date',
      descending: false,
      offset,
      limit,
    })
    this.#say('events', { filter: tellFilter(filter), offset, total, events: rows.map(tellEvent) })
  }

  async #tellCounts(): Promise<void> {
    const { filter } = this.#store.get()
    const { shown, total } = await this.#dataset.engine.run(countQuery(filter))
    if (this.#store.get().filter === filter) this.#sayOnce('counts', { filter: tellFilter(filter), shown, total })
  }

  /** Sends a message unless it equals the last one of its type; returns whether it was sent. */
  #sayOnce(type: string, message: object): boolean {
    const text = JSON.stringify(message)
    if (this.#told.get(type) === text) return false
    this.#told.set(type, text)
    this.#say(type, message)
    return true
  }

  #say(type: string, message: object): void {
    this.#post({ claimline: PROTOCOL, type, ...message })
  }
}

const spanOrNull = (span: Span | null) => span && tellSpan(span)
