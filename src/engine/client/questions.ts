/** Tracks the queries about one dataset that have no answer yet. Implements `Engine` for the page. */
import type { Engine, EngineError } from '../engine.ts'
import type { ToWorker } from '../protocol.ts'
import type { Answer, QueryKind, Query } from '../query.ts'

interface Question {
  readonly query: Query
  readonly resolve: (answer: Answer) => void
  readonly reject: (reason: unknown) => void
}

/** Counts queries over all datasets, so that a late answer cannot match a query of another dataset. */
let lastQuestion = 0

export class Questions implements Engine {
  readonly #send: (request: ToWorker) => void
  readonly #waiting = new Map<number, Question>()
  /** Number by which the worker identifies the dataset; `null` while it has none. */
  #load: number | null
  #ended: EngineError | null = null

  constructor(send: (request: ToWorker) => void, load: number) {
    this.#send = send
    this.#load = load
  }

  run<A extends QueryKind>(query: Query<A>, signal?: AbortSignal): Promise<Answer<A>> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#ended !== null) throw this.#ended
      const question = ++lastQuestion
      const abort = () => this.#abort(question, signal?.reason)
      const settled = () => signal?.removeEventListener('abort', abort)
      this.#waiting.set(question, {
        query: query as Query,
        resolve(answer) {
          settled()
          // The worker answers a question of a kind with an answer of that kind.
          resolve(answer as Answer<A>)
        },
        reject(reason) {
          settled()
          reject(reason)
        },
      })
      signal?.addEventListener('abort', abort)
      if (this.#load !== null) this.#send({ type: 'run', question, load: this.#load, query: query as Query })
    })
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0
  }

  answer(question: number, answer: Answer): void {
    this.#take(question)?.resolve(answer)
  }

  fail(question: number, error: EngineError): void {
    this.#take(question)?.reject(error)
  }

  /** Holds queries back until the dataset is open again. */
  pause(): void {
    this.#load = null
  }

  /** Sends waiting queries again, to a worker that identifies the dataset by another number. */
  moveTo(load: number): void {
    this.#load = load
    for (const [question, { query }] of this.#waiting) this.#send({ type: 'run', question, load, query })
  }

  /** Rejects waiting queries and all future ones. */
  end(error: EngineError): void {
    this.#ended = error
    for (const question of this.#waiting.keys()) this.fail(question, error)
  }

  #abort(question: number, reason: unknown): void {
    const taken = this.#take(question)
    if (taken === undefined) return
    if (this.#load !== null) this.#send({ type: 'abort', question })
    taken.reject(reason)
  }

  #take(question: number): Question | undefined {
    const taken = this.#waiting.get(question)
    this.#waiting.delete(question)
    return taken
  }
}
