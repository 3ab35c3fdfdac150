/** Open-addressing hash table from texts as bytes to the first row that has them. */
import { hashBytes } from '../../../base/hash-bytes.ts'
import type { ByteRows } from './byte-rows.ts'

const EMPTY = 0

export class IdTable {
  readonly rows: ByteRows
  /** Rows with the same text as an earlier row, ascending. */
  readonly repeats: readonly number[]
  /** Slots hold `row + 1` at or after the text's hash; `EMPTY` ends a probe. At most two thirds full. */
  readonly #slots: Uint32Array

  constructor(rows: ByteRows) {
    this.rows = rows
    const { offsets, bytes } = rows
    const count = offsets.length - 1
    const repeats: number[] = []
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 1.5 + 2)))
    for (let row = 0; row < count; row++) {
      const slot = this.#probe(bytes, offsets[row]!, offsets[row + 1]!)
      if (this.#slots[slot] === EMPTY) this.#slots[slot] = row + 1
      else repeats.push(row)
    }
    this.repeats = repeats
  }

  /** Returns the first row with the bytes `from` to `to`, or -1. */
  find(bytes: Uint8Array, from: number, to: number): number {
    return this.#slots[this.#probe(bytes, from, to)]! - 1
  }

  /** Returns, for each row of another table, the first row here with the same text, or -1. */
  findAll({ offsets, bytes }: ByteRows): Int32Array {
    const found = new Int32Array(offsets.length - 1)
    for (let row = 0; row < found.length; row++) found[row] = this.find(bytes, offsets[row]!, offsets[row + 1]!)
    return found
  }

  /** Returns the slot that holds these bytes, or the empty slot where they would go. */
  #probe(bytes: Uint8Array, from: number, to: number): number {
    const mask = this.#slots.length - 1
    let slot = hashBytes(bytes, from, to) & mask
    while (this.#slots[slot] !== EMPTY && !this.#isAt(this.#slots[slot]! - 1, bytes, from, to)) slot = (slot + 1) & mask
    return slot
  }

  #isAt(row: number, bytes: Uint8Array, from: number, to: number): boolean {
    const start = this.rows.offsets[row]!
    if (this.rows.offsets[row + 1]! - start !== to - from) return false
    for (let at = from; at < to; at++) if (this.rows.bytes[start + at - from] !== bytes[at]) return false
    return true
  }
}
