/** Numbers words in the order in which they are first met. */
import { hashBytes } from '../../../base/hash-bytes.ts'
import { GrowingBytes, GrowingWords } from '../columns/growing.ts'

export class WordTable {
  /** Names by number. */
  readonly names: string[] = []
  readonly #most: number
  readonly #bytes = new GrowingBytes()
  /** Start of each word's bytes, and the end of the last. */
  readonly #starts = new GrowingWords()
  /** Open-addressing hash table of word numbers; -1 is free. Starts small, because few words make up most of a text. */
  #slots = new Int32Array(4096).fill(-1)

  /** Creates a table of at most `most` words. */
  constructor(most: number) {
    this.#most = most
    this.#starts.push(0)
  }

  /**
   * Returns the number of the word `from` (inclusive) to `to` (exclusive), one byte per character; -1 if the table is
   * full and does not hold it.
   */
  numberOf(text: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1
    let slot = hashBytes(text, from, to) & mask
    for (let number = this.#slots[slot]!; number >= 0; number = this.#slots[slot]!) {
      if (this.#is(number, text, from, to)) return number
      slot = (slot + 1) & mask
    }
    if (this.names.length === this.#most) return -1
    this.#slots[slot] = this.names.length
    const own = text.subarray(from, to)
    this.#bytes.append(own)
    this.#starts.push(this.#bytes.length)
    this.names.push(String.fromCharCode(...own))
    if (this.names.length * 2 > this.#slots.length) this.#widen()
    return this.names.length - 1
  }

  #is(number: number, text: Uint8Array, from: number, to: number): boolean {
    const start = this.#starts.at(number)
    if (this.#starts.at(number + 1) - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.#bytes.at(start + at - from) !== text[at]) return false
    return true
  }

  /** Quadruples the slots and inserts every word again under its number. */
  #widen(): void {
    const words = this.#bytes.view().slice()
    const starts = this.#starts.view().slice()
    this.#slots = new Int32Array(this.#slots.length * 4).fill(-1)
    this.names.length = 0
    this.#bytes.length = 0
    this.#starts.length = 1
    for (let number = 0; number + 1 < starts.length; number++)
      this.numberOf(words, starts[number]!, starts[number + 1]!)
  }
}
