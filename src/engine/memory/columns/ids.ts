/** Ids both ways, row to text and text to row. */
import { compareRows, encodeShortly, textOf } from './byte-rows.ts'
import type { IdTable } from './id-table.ts'

export class Ids {
  readonly #table: IdTable
  readonly #dead: Uint8Array

  /** Rows that `dead` marks can be told their id, but are not found by it. */
  constructor(table: IdTable, dead: Uint8Array) {
    this.#table = table
    this.#dead = dead
  }

  of(row: number): string {
    return textOf(this.#table.rows, row)
  }

  /** The row of an id, or -1. */
  find(id: string): number {
    const bytes = encodeShortly(id)
    const row = this.#table.find(bytes, 0, bytes.length)
    return row >= 0 && this.#dead[row] === 0 ? row : -1
  }

  /** Negative where the id of `a` comes before that of `b`, by code point. */
  compare(a: number, b: number): number {
    return compareRows(this.#table.rows, a, b)
  }
}
