/** Lists of names a row, kept as numbers until all names are known. */
import type { IsDropped } from './details.ts'
import { Dictionary } from './dictionary.ts'
import { type Lists, ListsBuilder } from './lists.ts'

const EMPTY: readonly string[] = []

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
  /** Lists of one name, by its number. */
  readonly #singles: (readonly string[])[] = []

  constructor(numbering: Numbering = new Dictionary()) {
    this.#numbering = numbering
  }

  get names(): readonly string[] {
    return this.#numbering.names
  }

  /** The list of the next row. */
  addAll<T>(all: readonly T[], nameOf: (one: T) => string): void {
    for (let at = 0; at < all.length; at++) this.#lists.push(this.#numbering.add(nameOf(all[at]!)))
    this.#lists.endRow()
  }

  /** Shared with other rows, as most lists are short and alike. */
  row(row: number): readonly string[] {
    const start = this.#lists.start(row)
    const length = this.#lists.start(row + 1) - start
    if (length === 0) return EMPTY
    if (length === 1) return this.#alone(this.#lists.value(start))
    const names: string[] = []
    for (let at = start; at < start + length; at++) names.push(this.names[this.#lists.value(at)]!)
    return names
  }

  /**
   * The lists with each name as its `numbers` (by this object's own numbering; -1 for none, which drops the name),
   * without what `isDropped`; empty for dead rows.
   */
  finish(numbers: Int32Array, dead: Uint8Array, isDropped: IsDropped): Lists {
    const lists = new ListsBuilder()
    for (let row = 0; row < dead.length; row++) {
      if (dead[row] === 0) {
        const start = this.#lists.start(row)
        const end = this.#lists.start(row + 1)
        for (let at = start; at < end; at++) {
          const number = numbers[this.#lists.value(at)]!
          if (number >= 0 && !isDropped(row, at - start)) lists.push(number)
        }
      }
      lists.endRow()
    }
    return lists.finish()
  }

  #alone(number: number): readonly string[] {
    return (this.#singles[number] ??= [this.names[number]!])
  }
}
