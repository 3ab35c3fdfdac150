/** Ids both ways, row to text and text to row: an open-addressed table over their bytes. */
import { type ByteRows, bytesOf, compareRows, encodeShortly, textOf } from './byte-rows.ts'

const EMPTY = 0

export class Ids {
  readonly #rows: ByteRows
  /** `row + 1` where an id hashes to, or after; `EMPTY` ends a probe. At most half full. */
  readonly #slots: Uint32Array

  /** Rows that `dead` marks can be told their id, but are not found by it. */
  constructor(rows: ByteRows, dead: Uint8Array) {
    this.#rows = rows
    const count = rows.offsets.length - 1
    this.#slots = new Uint32Array(2 ** Math.ceil(Math.log2(count * 1.5 + 2)))
    for (let row = 0; row < count; row++) if (dead[row] === 0) this.#slots[this.#probe(bytesOf(rows, row))] = row + 1
  }

  of(row: number): string {
    return textOf(this.#rows, row)
  }

  /** The row of an id, or -1. */
  find(id: string): number {
    return this.#slots[this.#probe(encodeShortly(id))]! - 1
  }

  /** Negative where the id of `a` comes before that of `b`, by code point. */
  compare(a: number, b: number): number {
    return compareRows(this.#rows, a, b)
  }

  /** The slot that holds these bytes, or the empty one where they would go. */
  #probe(id: Uint8Array): number {
    const mask = this.#slots.length - 1
    let slot = hash(id) & mask
    while (this.#slots[slot] !== EMPTY && !sameBytes(id, bytesOf(this.#rows, this.#slots[slot]! - 1))) {
      slot = (slot + 1) & mask
    }
    return slot
  }
}

/** FNV-1a, with a final mix as its low bits alone cluster. */
function hash(id: Uint8Array): number {
  let value = 0x811c9dc5
  for (const byte of id) value = Math.imul(value ^ byte, 0x01000193)
  value ^= value >>> 15
  return Math.imul(value, 0x85ebca6b) >>> 0
}

function sameBytes(a: Uint8Array, b: Uint8Array): boolean {
  if (a.length !== b.length) return false
  for (let at = 0; at < a.length; at++) if (a[at] !== b[at]) return false
  return true
}
