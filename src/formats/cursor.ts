/** A place in a file while its bytes go by. */
import type { Position } from '../model/reporter.ts'

const LF = 0x0a
const CR = 0x0d

/** Counts lines (ended by LF, CR LF or CR) and UTF-16 columns in UTF-8, from wherever it was begun. */
export class Cursor {
  #line = 1
  #column = 1
  #afterCr = false

  get position(): Position {
    return { line: this.#line, column: this.#column }
  }

  advance(bytes: Uint8Array, from: number, to: number): void {
    for (let at = from; at < to; at++) {
      const byte = bytes[at]!
      if (byte === CR || (byte === LF && !this.#afterCr)) {
        this.#line++
        this.#column = 1
      } else if (byte !== LF) {
        // Continuation bytes are no unit of their own, and what takes four bytes takes two units.
        if ((byte & 0xc0) !== 0x80) this.#column += byte >= 0xf0 ? 2 : 1
      }
      this.#afterCr = byte === CR
    }
  }
}

/** A position in a text that itself begins at `start`, as one of the whole. */
export function offsetPosition(start: Position, within: Position): Position {
  return {
    line: start.line + within.line - 1,
    column: within.line === 1 ? start.column + within.column - 1 : within.column,
  }
}
