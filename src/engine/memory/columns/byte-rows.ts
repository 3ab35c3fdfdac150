/** Short texts as UTF-8 in one buffer: a fraction of the memory of as many strings. */
import { GrowingBytes, GrowingWords } from './growing.ts'

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

/** Encodes a text into a buffer that the next call overwrites. */
export function encodeShortly(text: string): Uint8Array {
  if (scratch.length < text.length * 3) scratch = new Uint8Array(text.length * 6)
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at)
    if (code > 0x7f) return scratch.subarray(0, encoder.encodeInto(text, scratch).written)
    scratch[at] = code
  }
  return scratch.subarray(0, text.length)
}
let scratch = new Uint8Array(1024)

export interface ByteRows {
  readonly offsets: Uint32Array
  readonly bytes: Uint8Array
}

export class ByteRowsBuilder {
  readonly #offsets = new GrowingWords()
  readonly #bytes = new GrowingBytes()

  constructor() {
    this.#offsets.push(0)
  }

  /** Adds the bytes from `from` (inclusive) to `to` (exclusive) as the next row. */
  add(bytes: Uint8Array, from = 0, to = bytes.length): void {
    this.#bytes.append(bytes, from, to)
    this.#offsets.push(this.#bytes.length)
  }

  /** One row of three parts, of which the second lies from `from` (inclusive) to `to` (exclusive) of its bytes. */
  addBetween(before: Uint8Array, bytes: Uint8Array, from: number, to: number, after: Uint8Array): void {
    this.#bytes.append(before)
    this.#bytes.append(bytes, from, to)
    this.add(after)
  }

  addText(text: string): void {
    const room = this.#bytes.roomFor(text.length * 3)
    const start = this.#bytes.length
    let length = 0
    while (length < text.length) {
      const code = text.charCodeAt(length)
      if (code > 0x7f) break
      room[start + length++] = code
    }
    if (length < text.length) length = encoder.encodeInto(text, room.subarray(start)).written
    this.#bytes.length = start + length
    this.#offsets.push(this.#bytes.length)
  }

  /** Number of bytes of all rows. */
  get size(): number {
    return this.#bytes.length
  }

  isEmpty(row: number): boolean {
    return this.#offsets.at(row) === this.#offsets.at(row + 1)
  }

  /** Returns what was added; valid until more is added. */
  view(): ByteRows {
    return { offsets: this.#offsets.view(), bytes: this.#bytes.view() }
  }

  finish(): ByteRows {
    return { offsets: this.#offsets.finish(), bytes: this.#bytes.finish() }
  }
}

export function bytesOf(rows: ByteRows, row: number): Uint8Array {
  return rows.bytes.subarray(rows.offsets[row], rows.offsets[row + 1])
}

export function textOf(rows: ByteRows, row: number): string {
  return decoder.decode(bytesOf(rows, row))
}

/** Compares two rows byte by byte, which for UTF-8 is by code point; negative if `a` comes first. */
export function compareRows({ offsets, bytes }: ByteRows, a: number, b: number): number {
  const startA = offsets[a]!
  const startB = offsets[b]!
  const lengthA = offsets[a + 1]! - startA
  const lengthB = offsets[b + 1]! - startB
  const shared = Math.min(lengthA, lengthB)
  for (let at = 0; at < shared; at++) {
    const difference = bytes[startA + at]! - bytes[startB + at]!
    if (difference !== 0) return difference
  }
  return lengthA - lengthB
}
