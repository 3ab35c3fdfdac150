/**
 * Caches which rows contain a word. While the user types a word, only the rows that contained its beginning are
 * searched.
 */
import { finderOf } from '../../../base/word-finder.ts'
import type { Columns } from '../columns/columns.ts'
import { markLists } from '../columns/lists.ts'
import { Recent } from '../recent.ts'

const REMEMBERED = 6

export class WordMasks {
  readonly #columns: Columns
  readonly #masks = new Recent<Uint8Array>(REMEMBERED)

  constructor(columns: Columns) {
    this.#columns = columns
  }

  /** Returns 1 for each row whose title, summary or actors' names contain the folded `word`. Read-only. */
  of(word: string): Uint8Array {
    return this.#masks.get(word, () => this.#search(word))
  }

  #search(word: string): Uint8Array {
    const found = new Uint8Array(this.#columns.rows)
    this.#markActors(word, found)
    this.#columns.texts.search(word, this.#narrowest(word), found)
    return found
  }

  /** Returns the mask of the longest remembered word that is part of this one. */
  #narrowest(word: string): Uint8Array | null {
    const parts = this.#masks.keys().filter((known) => word.includes(known))
    const longest = parts.sort((a, b) => b.length - a.length)[0]
    return longest === undefined ? null : this.#masks.peek(longest)
  }

  #markActors(word: string, found: Uint8Array): void {
    const { cast, involved } = this.#columns
    const finder = finderOf(word)
    const named = Uint8Array.from(cast.folded, (names) => (finder.indexOf(names) >= 0 ? 1 : 0))
    if (!named.includes(1)) return
    const { codes, lists } = involved
    const isNamed = new Uint8Array(lists.offsets.length - 1)
    markLists(lists, named, isNamed)
    for (let row = 0; row < found.length; row++) found[row] = isNamed[codes[row]!]!
  }
}
