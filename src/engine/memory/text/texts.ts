/** Keeps titles and summaries as read until there is time to fold them, chunk by chunk. */
import { fold } from '../../../base/fold.ts'
import { FoldedTexts } from './folded-texts.ts'
import type { Original, ReadTexts } from './read-texts.ts'

export class Texts {
  readonly #read: ReadTexts
  readonly #folded = new FoldedTexts()

  constructor(read: ReadTexts) {
    read.finish()
    this.#read = read
  }

  of(row: number): Original {
    return row < this.#folded.rows ? this.#folded.of(row) : this.#read.of(row)
  }

  foldedTitle(row: number): string {
    return row < this.#folded.rows ? this.#folded.title(row) : fold(this.#read.of(row).title)
  }

  /**
   * Sets 1 in `found` for each row with the folded `word` in its title or summary, of those that `among` marks. Many times
   * as slow for rows that are still to be prepared.
   */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    this.#folded.search(word, among, found)
    this.#read.search(word, among, found)
  }

  /** Does a little, a few milliseconds' worth, of what makes searching quick; whether there was anything left to do. */
  prepare(): boolean {
    if (this.#folded.rows === this.#read.rows) return false
    for (const original of this.#read.takeChunk()) this.#folded.add(original)
    if (this.#folded.rows === this.#read.rows) this.#folded.finish()
    return true
  }
}
