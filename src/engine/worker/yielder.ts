/** Lets long work be interrupted, and reports its progress. */

/** Maximum time in milliseconds that work runs before messages are handled. */
const BREATH_EVERY = 25
/** Time in milliseconds between reports of progress. */
const TELL_EVERY = 100

export class Yielder {
  readonly #later: (task: () => void) => void
  readonly #tell: () => void
  #lastBreath = performance.now()
  #lastTold = -Infinity

  constructor(later: (task: () => void) => void, tell: () => void) {
    this.#later = later
    this.#tell = tell
  }

  /** Yields when due; long work calls this often. */
  async keep(): Promise<void> {
    const now = performance.now()
    if (now - this.#lastTold >= TELL_EVERY) {
      this.#lastTold = now
      this.#tell()
    }
    if (now - this.#lastBreath < BREATH_EVERY) return
    await new Promise<void>((resolve) => this.#later(resolve))
    this.#lastBreath = performance.now()
  }
}
