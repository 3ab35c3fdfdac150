/** Records which rows a filter keeps, in a form that lets a facet ignore its own clause. */
import type { Field } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import { type Clause, clausesOf } from './clauses.ts'
import type { Columns } from '../columns/columns.ts'
import { Recent } from '../recent.ts'
import { WordMasks } from '../text/word-masks.ts'

/** Value in `blockers` for a row that no clause excludes. */
export const SHOWN = 0
const SEVERAL = 255

export interface RowSelection {
  /** For each row `SHOWN`, the number of the only clause that excludes it, or `SEVERAL`. Read-only. */
  readonly blockers: Uint8Array
  readonly shown: number
  /** Returns the number in `blockers` of the clause about this field; `SHOWN` if there is none. */
  readonly clauseOf: (field: Field) => number
}

/** Remembers masks by clause and selections by filter, so that a change evaluates only what changed. */
export class Selector {
  readonly #columns: Columns
  readonly #words: WordMasks
  readonly #masks = new Recent<Uint8Array>(16)
  readonly #selections = new Recent<RowSelection>(4)

  constructor(columns: Columns) {
    this.#columns = columns
    this.#words = new WordMasks(columns)
  }

  select(filter: Filter): RowSelection {
    const clauses = clausesOf(this.#columns, this.#words, filter)
    return this.#selections.get(clauses.map(({ key }) => key).join('\n'), () => this.#combine(clauses))
  }

  #combine(clauses: readonly Clause[]): RowSelection {
    const blockers = deadBlocked(this.#columns)
    clauses.forEach((clause, index) => block(blockers, this.#mask(clause), Math.min(index + 1, SEVERAL - 1)))
    return {
      blockers,
      shown: count(blockers),
      clauseOf: (field) => clauses.findIndex((clause) => clause.field === field) + 1,
    }
  }

  #mask(clause: Clause): Uint8Array {
    return this.#masks.get(clause.key, () => {
      const mask = new Uint8Array(this.#columns.rows)
      clause.mark(mask)
      return mask
    })
  }
}

function deadBlocked({ rows, total, dead }: Columns): Uint8Array {
  const blockers = new Uint8Array(rows)
  if (total < rows) for (let row = 0; row < rows; row++) if (dead[row] === 1) blockers[row] = SEVERAL
  return blockers
}

/**
 * Marks the rows that a clause excludes, four at a time if they are equal, because few clauses alternate from row to
 * row.
 */
function block(blockers: Uint8Array, mask: Uint8Array, clause: number): void {
  const blockerWords = wordsOf(blockers)
  const maskWords = wordsOf(mask)
  const blocked = clause * EVERY
  for (let word = 0; word < maskWords.length; word++) {
    if (maskWords[word] === EVERY) continue
    if (maskWords[word] === 0 && blockerWords[word] === SHOWN) blockerWords[word] = blocked
    else blockRows(blockers, mask, clause, word * 4, word * 4 + 4)
  }
  blockRows(blockers, mask, clause, maskWords.length * 4, mask.length)
}

function blockRows(blockers: Uint8Array, mask: Uint8Array, clause: number, from: number, to: number): void {
  for (let row = from; row < to; row++) {
    if (mask[row] === 0) blockers[row] = blockers[row] === SHOWN ? clause : SEVERAL
  }
}

function count(blockers: Uint8Array): number {
  const words = wordsOf(blockers)
  let shown = 0
  for (let word = 0; word < words.length; word++) {
    if (words[word] === SHOWN) shown += 4
    else shown += countRows(blockers, word * 4, word * 4 + 4)
  }
  return shown + countRows(blockers, words.length * 4, blockers.length)
}

function countRows(blockers: Uint8Array, from: number, to: number): number {
  let shown = 0
  for (let row = from; row < to; row++) if (blockers[row] === SHOWN) shown++
  return shown
}

/** A 1 in each of four bytes. */
const EVERY = 0x01010101

/** Views whole groups of four rows as 32-bit words of the same memory. */
function wordsOf(rows: Uint8Array): Uint32Array {
  return new Uint32Array(rows.buffer, rows.byteOffset, rows.length >> 2)
}
