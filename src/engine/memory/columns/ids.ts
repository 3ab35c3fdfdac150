/** Looks up ids in both directions, row to text and text to row. */
import { compareRows, encodeShortly, textOf } from './byte-rows.ts'
import type { IdTable } from './id-table.ts'

export class Ids {
  readonly #table: IdTable
  readonly #dead: Uint8Array

  /** Rows marked in `dead` keep their id but are not found by it. */
  constructor(table: IdTable, dead: Uint8Array) {
    this.#table = table
    this.#dead = dead
  }

  of(row: number): string {
    return textOf(this.#table.rows, row)
  }

  /** Returns the row of an id, or -1. */
  find(id: string): number {
    const bytes = encodeShortly(id)
    const row = this.#table.find(bytes, 0, bytes.length)
    return row >= 0 && this.#dead[row] === 0 ? row : -1
  }

  /** Compares the ids of two rows by code point; negative if that of `a` comes first. */
  compare(a: number, b: number): number {
    return compareRows(this.#table.rows, a, b)
  }
}
