/** Exports the watch over a worker that may end without a word: no browser tells a page that a worker closed itself. */

/** Delay between two pings, in milliseconds. */
const PING_EVERY = 10_000

/** Number of pings without a sign of life after which the worker is taken to be gone. Two, since a device may have slept. */
const MISSED = 2

interface Watched {
  /** Whether anything is awaited of the worker. If not, the watch ends until `start` is called again. */
  readonly isWaiting: () => boolean
  readonly ping: () => void
  readonly onSilence: () => void
}

export class SilenceWatch {
  readonly #watched: Watched
  #timer: ReturnType<typeof setTimeout> | undefined
  #missed = 0

  constructor(watched: Watched) {
    this.#watched = watched
  }

  /** Watches for as long as something is awaited. May be called at every request. */
  start(): void {
    this.#timer ??= setTimeout(() => this.#look(), PING_EVERY)
  }

  /** The worker was heard. */
  hear(): void {
    this.#missed = 0
  }

  stop(): void {
    clearTimeout(this.#timer)
    this.#timer = undefined
    this.#missed = 0
  }

  #look(): void {
    this.#timer = undefined
    if (!this.#watched.isWaiting()) return this.stop()
    if (this.#missed++ >= MISSED) {
      this.stop()
      this.#watched.onSilence()
      return
    }
    this.#watched.ping()
    this.start()
  }
}
