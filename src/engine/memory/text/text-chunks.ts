/**
 * Joins texts of many rows into strings of some hundred thousand characters, because a search over a few long strings is
 * the fastest. Each row's text ends with `ROW_END`.
 */
import { finderOf, type WordFinder } from '../../../base/word-finder.ts'

/** Never part of a folded word, because words are split at white space. */
const ROW_END = '\n'
const CHUNK_LENGTH = 1 << 18

/** Share of candidate rows below which checking each is faster than searching whole chunks. */
const FEW = 1 / 24

interface Chunk {
  readonly text: string
  readonly rows: Uint32Array
  /** Start of each row's text, and the end of the last. */
  readonly starts: Uint32Array
}

export class TextChunks {
  readonly #chunks: Chunk[] = []
  #parts: string[] = []
  #rows: number[] = []
  #starts: number[] = [0]

  /** Adds the text of a row; rows must come in ascending order. */
  add(row: number, text: string): void {
    this.#parts.push(text, ROW_END)
    this.#rows.push(row)
    const end = this.#starts.at(-1)! + text.length + ROW_END.length
    this.#starts.push(end)
    if (end >= CHUNK_LENGTH) this.finish()
  }

  /** Closes the last chunk. */
  finish(): void {
    if (this.#rows.length === 0) return
    this.#chunks.push({
      text: this.#parts.join(''),
      rows: Uint32Array.from(this.#rows),
      starts: Uint32Array.from(this.#starts),
    })
    this.#parts = []
    this.#rows = []
    this.#starts = [0]
  }

  /** Returns the text of a row, or `null` if it is not stored here. Shares the chunk's memory. */
  of(row: number): string | null {
    if (row >= this.#rows[0]!) this.finish()
    const chunk = this.#chunks[lastAtMost(this.#chunks.length, row, (at) => this.#chunks[at]!.rows[0]!)]
    if (chunk === undefined) return null
    const at = lastAtMost(chunk.rows.length, row, (at) => chunk.rows[at]!)
    return chunk.rows[at] === row ? textAt(chunk, at) : null
  }

  /** Sets 1 in `found` for each row marked in `among` whose text contains the folded `word`. */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    const finder = finderOf(word)
    for (const chunk of this.#chunks) {
      if (among !== null && countMarked(chunk.rows, among) < chunk.rows.length * FEW)
        searchFew(chunk, finder, among, found)
      else searchAll(chunk, finder, among, found)
    }
  }
}

function searchAll(
  { text, rows, starts }: Chunk,
  finder: WordFinder,
  among: Uint8Array | null,
  found: Uint8Array,
): void {
  let at = 0
  for (let hit = finder.indexOf(text); hit >= 0; hit = finder.indexOf(text, starts[at])) {
    while (starts[at + 1]! <= hit) at++
    const row = rows[at]!
    if (among === null || among[row] === 1) found[row] = 1
    if (++at === rows.length) return
  }
}

function searchFew(chunk: Chunk, finder: WordFinder, among: Uint8Array, found: Uint8Array): void {
  const { rows } = chunk
  for (let at = 0; at < rows.length; at++) {
    if (among[rows[at]!] === 1 && finder.indexOf(textAt(chunk, at)) >= 0) found[rows[at]!] = 1
  }
}

function textAt({ text, starts }: Chunk, at: number): string {
  return text.slice(starts[at], starts[at + 1]! - ROW_END.length)
}

function countMarked(rows: Uint32Array, marks: Uint8Array): number {
  let count = 0
  for (let at = 0; at < rows.length; at++) count += marks[rows[at]!]!
  return count
}

/** Returns the index of the last of `length` ascending values that is at most `value`, or -1. */
function lastAtMost(length: number, value: number, valueAt: (at: number) => number): number {
  let low = -1
  let high = length
  while (high - low > 1) {
    const middle = (low + high) >> 1
    if (valueAt(middle) <= value) low = middle
    else high = middle
  }
  return low
}
