/** Lists of names a row, kept as numbers until all names are known. */
import type { NameLists } from '../../../model/check/event-table.ts'
import { type ByteRows, ByteRowsBuilder, textOf } from './byte-rows.ts'
import type { IsDropped } from './details.ts'
import { type Lists, ListsBuilder } from './lists.ts'

/** Gives a number to each name; `Dictionary` the same one to the same name. */
interface Numbering {
  readonly size: number
  add(name: string): number
  /** Returns the number of the name in these bytes. */
  addBytes(bytes: Uint8Array, from: number, to: number): number
  name(number: number): string
}

/** For names that hardly ever repeat: a new number each time costs less than remembering them. */
export class Sequence implements Numbering {
  readonly #names = new ByteRowsBuilder()
  size = 0

  add(name: string): number {
    this.#names.addText(name)
    return this.size++
  }

  addBytes(bytes: Uint8Array, from: number, to: number): number {
    this.#names.add(bytes, from, to)
    return this.size++
  }

  name(number: number): string {
    return textOf(this.#names.view(), number)
  }

  /** Returns what was added; valid until more is added. */
  view(): ByteRows {
    return this.#names.view()
  }
}

export class NamedLists<N extends Numbering = Numbering> implements NameLists {
  readonly numbering: N
  readonly #lists = new ListsBuilder()

  constructor(numbering: N) {
    this.numbering = numbering
  }

  get size(): number {
    return this.numbering.size
  }

  /** The list of the next row. */
  addAll(names: readonly string[]): void {
    for (let at = 0; at < names.length; at++) this.push(names[at]!)
    this.endRow()
  }

  /** Appends a row whose names are the byte ranges `[places[2i], places[2i + 1])`. */
  addSlices(bytes: Uint8Array, places: readonly number[]): void {
    for (let at = 0; at < places.length; at += 2)
      this.#lists.push(this.numbering.addBytes(bytes, places[at]!, places[at + 1]!))
    this.endRow()
  }

  start(row: number): number {
    return this.#lists.start(row)
  }

  number(at: number): number {
    return this.#lists.value(at)
  }

  name(number: number): string {
    return this.numbering.name(number)
  }

  /** Adds to the list of the current row. */
  push(name: string): void {
    this.#lists.push(this.numbering.add(name))
  }

  endRow(): void {
    this.#lists.endRow()
  }

  /**
   * The lists with each name as its `numbers` (by this object's own numbering; -1 for none, which drops the name),
   * without what `isDropped`; empty for dead rows. `keep` is told the own number of each that is kept, in order.
   */
  finish(numbers: Int32Array, dead: Uint8Array, isDropped: IsDropped, keep: (own: number) => void = () => {}): Lists {
    const lists = new ListsBuilder()
    for (let row = 0; row < dead.length; row++) {
      if (dead[row] === 0) {
        const start = this.#lists.start(row)
        const end = this.#lists.start(row + 1)
        for (let at = start; at < end; at++) {
          const own = this.#lists.value(at)
          const number = numbers[own]!
          if (number < 0 || isDropped(row, at - start)) continue
          lists.push(number)
          keep(own)
        }
      }
      lists.endRow()
    }
    return lists.finish()
  }
}
