/** Numbers words in the order in which they are first met. */
import { hashBytes } from '../../../base/hash-bytes.ts'
import { GrowingBytes, GrowingWords } from '../columns/growing.ts'

export class WordTable {
  /** By number. */
  readonly names: string[] = []
  readonly #most: number
  readonly #bytes = new GrowingBytes()
  /** Where the bytes of each word begin; one more for the end of the last. */
  readonly #starts = new GrowingWords()
  /** Numbers of words by their hash, open addressing; -1 is free. Small at first, as few words make most of a text. */
  #slots = new Int32Array(4096).fill(-1)

  /** Of at most so many words. */
  constructor(most: number) {
    this.#most = most
    this.#starts.push(0)
  }

  /** Of the word from `from` (inclusive) to `to` (exclusive), a byte a character; -1 where the table is full without it. */
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

  /** Four times the slots; every word is numbered anew, as the same. */
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
