/** Lets long work be interrupted, and heard of. */

/** Work may go on for so long, in milliseconds, before messages are heard. */
const BREATH_EVERY = 25
/** How often progress is told, in milliseconds. */
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

  /** To be called often. */
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
