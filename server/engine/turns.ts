/** Limits how many queries are worked on at once, in all and for each client. `AnswerDesk` uses it. */

export interface TurnLimits {
  /** Maximum number of turns at once, in all and for one client. */
  readonly atOnce: number
  readonly perClient: number
  /** Maximum number of callers that wait for a turn, in all and for one client. */
  readonly waiting: number
  readonly waitingPerClient: number
}

/** Thrown if too many callers wait already. */
export class TooManyWaiting extends Error {
  override readonly name = 'TooManyWaiting'
  readonly isOwnFault: boolean

  /** `isOwnFault` tells that the caller's own waiting queries are too many, not those of all. */
  constructor(isOwnFault: boolean) {
    super(isOwnFault ? 'too many queries of this client are waiting' : 'too many queries are waiting')
    this.isOwnFault = isOwnFault
  }
}

interface Waiting {
  readonly client: string
  readonly begin: () => void
}

export class Turns {
  readonly #limits: TurnLimits
  readonly #running = new Map<string, number>()
  /** In order of arrival. */
  readonly #waiting = new Set<Waiting>()
  #total = 0

  constructor(limits: TurnLimits) {
    this.#limits = limits
  }

  get running(): number {
    return this.#total
  }

  get waiting(): number {
    return this.#waiting.size
  }

  /** Runs `task` in its turn. Rejects with `TooManyWaiting`, or with the signal's reason if it is aborted before. */
  async run<T>(client: string, signal: AbortSignal, task: () => Promise<T>): Promise<T> {
    await this.#turn(client, signal)
    try {
      return await task()
    } finally {
      this.#end(client)
    }
  }

  #turn(client: string, signal: AbortSignal): Promise<void> {
    signal.throwIfAborted()
    if (this.#mayBegin(client)) {
      this.#begin(client)
      return Promise.resolve()
    }
    const own = [...this.#waiting].filter((one) => one.client === client).length
    if (own >= this.#limits.waitingPerClient) throw new TooManyWaiting(true)
    if (this.#waiting.size >= this.#limits.waiting) throw new TooManyWaiting(false)
    return new Promise((resolve, reject) => {
      const leave = () => {
        this.#waiting.delete(one)
        reject(signal.reason as Error)
      }
      const one: Waiting = {
        client,
        begin: () => {
          signal.removeEventListener('abort', leave)
          this.#waiting.delete(one)
          this.#begin(client)
          resolve()
        },
      }
      this.#waiting.add(one)
      signal.addEventListener('abort', leave, { once: true })
    })
  }

  #mayBegin(client: string): boolean {
    const { atOnce, perClient } = this.#limits
    return this.#total < atOnce && (this.#running.get(client) ?? 0) < perClient
  }

  #begin(client: string): void {
    this.#total++
    this.#running.set(client, (this.#running.get(client) ?? 0) + 1)
  }

  #end(client: string): void {
    this.#total--
    const left = this.#running.get(client)! - 1
    if (left === 0) this.#running.delete(client)
    else this.#running.set(client, left)
    for (const one of this.#waiting) if (this.#mayBegin(one.client)) one.begin()
  }
}
