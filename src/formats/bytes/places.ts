/** Stores where each event begins: a few numbers for files with one event per line, at worst three per event. */
import { lastUpTo } from '../../base/last-up-to.ts'
import type { Position } from '../../model/json/position.ts'

/** Events from `index` on begin on consecutive lines, in this column. */
interface Run extends Position {
  readonly index: number
}

export class Places {
  readonly #runs: Run[] = []
  #count = 0

  /** Adds an event; events come in the order of the file. */
  add(line: number, column: number): void {
    const last = this.#runs.at(-1)
    const isNext = last !== undefined && last.column === column && last.line + (this.#count - last.index) === line
    if (!isNext) this.#runs.push({ index: this.#count, line, column })
    this.#count++
  }

  at(index: number): Position {
    const run = this.#runs[lastUpTo(this.#runs, index)] ?? { index, line: 1, column: 1 }
    return { line: run.line + index - run.index, column: run.column }
  }
}
