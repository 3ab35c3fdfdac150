/** Lists of names a row, kept as numbers until all names are known. */
import { Dictionary } from './dictionary.ts'
import { type Lists, ListsBuilder } from './lists.ts'

/** Gives a number to each name; `Dictionary` the same one to the same name. */
interface Numbering {
  readonly names: readonly string[]
  add(name: string): number
}

/** For names that hardly ever repeat: a new number each time costs less than remembering them. */
export class Sequence implements Numbering {
  readonly names: string[] = []

  add(name: string): number {
    return this.names.push(name) - 1
  }
}

export class NamedLists {
  readonly #numbering: Numbering
  readonly #lists = new ListsBuilder()

  constructor(numbering: Numbering = new Dictionary()) {
    this.#numbering = numbering
  }

  get names(): readonly string[] {
    return this.#numbering.names
  }

  add(names: readonly string[]): void {
    for (const name of names) this.#lists.push(this.#numbering.add(name))
    this.#lists.endRow()
  }

  row(row: number): string[] {
    return Array.from(this.#lists.row(row), (number) => this.names[number]!)
  }

  /**
   * The lists with each name as its `numbers` (by this object's own numbering; -1 for none, which drops the name),
   * without what `isDropped`; empty for dead rows.
   */
  finish(numbers: Int32Array, dead: Uint8Array, isDropped: (row: number, index: number) => boolean): Lists {
    const lists = new ListsBuilder()
    for (let row = 0; row < dead.length; row++) {
      if (dead[row] === 0) {
        const own = this.#lists.row(row)
        for (let index = 0; index < own.length; index++) {
          const number = numbers[own[index]!]!
          if (number >= 0 && !isDropped(row, index)) lists.push(number)
        }
      }
      lists.endRow()
    }
    return lists.finish()
  }
}
