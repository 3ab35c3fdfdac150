/** Tracks the position in a file while its bytes pass. */
import type { Position } from '../../model/json/position.ts'

const LF = 0x0a
const CR = 0x0d

/** Counts lines (ended by LF, CR LF or CR) and UTF-16 columns in UTF-8, from any starting position. */
export class Cursor {
  #line = 1
  #column = 1
  #afterCr = false
  /** The last block, whether it contains any CR, and where its next LF is. */
  #block: Uint8Array | null = null
  #hasCr = false
  #nextLf = 0

  get position(): Position {
    return { line: this.#line, column: this.#column }
  }

  /** Advances over the bytes `from` to `to`. Within one block, `from` never decreases. */
  advance(bytes: Uint8Array, from: number, to: number): void {
    if (bytes !== this.#block) this.#begin(bytes, from)
    if (this.#hasCr || this.#afterCr) return this.#advanceSlowly(bytes, from, to)
    let at = from
    for (; this.#nextLf < to; this.#nextLf = indexOrEnd(bytes, LF, at)) {
      at = this.#nextLf + 1
      this.#line++
      this.#column = 1
    }
    for (; at < to; at++) this.#countColumn(bytes[at]!)
  }

  #begin(bytes: Uint8Array, from: number): void {
    this.#block = bytes
    this.#hasCr = bytes.includes(CR, from)
    this.#nextLf = indexOrEnd(bytes, LF, from)
  }

  #advanceSlowly(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!
      if (byte === CR || (byte === LF && !this.#afterCr)) {
        this.#line++
        this.#column = 1
      } else if (byte !== LF) this.#countColumn(byte)
      this.#afterCr = byte === CR
    }
    if (to > this.#nextLf) this.#nextLf = indexOrEnd(bytes, LF, to)
  }

  /** Counts the columns of a byte: continuation bytes add none, and a four-byte character counts two UTF-16 units. */
  #countColumn(byte: number): void {
    if ((byte & 0xc0) !== 0x80) this.#column += byte >= 0xf0 ? 2 : 1
  }
}

function indexOrEnd(bytes: Uint8Array, byte: number, from: number): number {
  const at = bytes.indexOf(byte, from)
  return at < 0 ? bytes.length : at
}

/** Converts a position in a text that begins at `start` to a position in the file. */
export function offsetPosition(start: Position, within: Position): Position {
  return {
    line: start.line + within.line - 1,
    column: within.line === 1 ? start.column + within.column - 1 : within.column,
  }
}
