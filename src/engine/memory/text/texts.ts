/** Keeps titles and summaries as read until there is time to fold them, chunk by chunk. */
import { fold } from '../../../base/fold.ts'
import { finderOf } from '../../../base/word-finder.ts'
import { FoldedTexts } from './folded-texts.ts'
import type { Original, ReadTexts } from './read-texts.ts'

/** The texts of a row that has them by language: the wording that is shown, and all of them folded. */
export interface Worded extends Original {
  readonly folded: string
}

export class Texts {
  readonly #read: ReadTexts
  readonly #folded = new FoldedTexts()
  readonly #worded: ReadonlyMap<number, Worded>

  /** `worded` are in place of what was read of their rows. */
  constructor(read: ReadTexts, worded: ReadonlyMap<number, Worded> = new Map()) {
    read.finish()
    this.#read = read
    this.#worded = worded
  }

  of(row: number): Original {
    const worded = this.#worded.get(row)
    if (worded !== undefined) return { title: worded.title, summary: worded.summary }
    return row < this.#folded.rows ? this.#folded.of(row) : this.#read.of(row)
  }

  foldedTitle(row: number): string {
    const worded = this.#worded.get(row)
    if (worded !== undefined) return fold(worded.title)
    return row < this.#folded.rows ? this.#folded.title(row) : fold(this.#read.of(row).title)
  }

  /**
   * Sets 1 in `found` for each row with the folded `word` in its title or summary, of those that `among` marks. Many times
   * as slow for rows that are still to be prepared.
   */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    this.#folded.search(word, among, found)
    this.#read.search(word, among, found)
    const finder = finderOf(word)
    for (const [row, { folded }] of this.#worded) {
      if (among?.[row] !== 0 && finder.indexOf(folded) >= 0) found[row] = 1
    }
  }

  /** Does a little, a few milliseconds' worth, of what makes searching quick; whether there was anything left to do. */
  prepare(): boolean {
    if (this.#folded.rows === this.#read.rows) return false
    for (const original of this.#read.takeChunk()) this.#folded.add(original)
    if (this.#folded.rows === this.#read.rows) this.#folded.finish()
    return true
  }
}
