/** `ValueCounts` counts the distinct values of a column, as many as a user can look at. Used by the row readers. */
import type { CountedValue, TableField } from '../../model/mapping.ts'

const MOST = 200

export class ValueCounts {
  readonly #counts = new Map<string, { readonly field: TableField; readonly value: string; count: number }>()

  add(field: TableField, value: string): void {
    const key = `${field}\n${value}`
    const known = this.#counts.get(key)
    if (known) known.count++
    else if (this.#counts.size < MOST) this.#counts.set(key, { field, value, count: 1 })
  }

  /** The most frequent first. */
  get all(): readonly CountedValue[] {
    return [...this.#counts.values()].toSorted((a, b) => b.count - a.count)
  }
}
