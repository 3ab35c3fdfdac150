/** Maps an event's position among several files to its position in its own file. */

import { lastUpTo } from '../../base/last-up-to.ts'

interface Run {
  /** Position among all events, and in the file. */
  readonly index: number
  readonly local: number
  readonly file: number
}

export class MergePlaces {
  readonly #runs: Run[] = []
  #count = 0

  /** Adds an event; events come in the order in which they are read. `local` is the position in the file's own list. */
  add(file: number, local: number): void {
    const last = this.#runs.at(-1)
    const isNext = last?.file === file && last.local + this.#count - last.index === local
    if (!isNext) this.#runs.push({ index: this.#count, local, file })
    this.#count++
  }

  at(index: number): { readonly file: number; readonly local: number } {
    // Only events that were added are asked for.
    const run = this.#runs[lastUpTo(this.#runs, index)]!
    return { file: run.file, local: run.local + index - run.index }
  }
}
