/** Stores titles and summaries once: folded for searching, with the differences needed to show the originals. */
import { fold } from '../../../base/fold.ts'
import { ByteRowsBuilder, bytesOf } from '../columns/byte-rows.ts'
import { fromNarrow, toNarrow } from '../filter/narrow.ts'
import type { Original } from './read-texts.ts'
import { TextChunks } from './text-chunks.ts'
import { differences, unfold } from './unfold.ts'
import { WordRows } from './word-rows.ts'

/** Separator of title and summary; white space, so that no word spans both. */
const BETWEEN = '\n'

const NOTHING = new Uint8Array(0)

export class FoldedTexts {
  /** Number of rows, counted from the first. */
  rows = 0
  readonly #narrow = new WordRows()
  readonly #wide = new TextChunks()
  readonly #lost = new ByteRowsBuilder()
  readonly #whole = new Map<number, Original>()

  add({ title, summary }: Original): void {
    const row = this.rows++
    const original = title + BETWEEN + summary
    const folded = fold(original)
    const lost = title.includes(BETWEEN) ? null : differences(original, folded)
    if (lost === null) this.#whole.set(row, { title, summary })
    this.#lost.add(lost ?? NOTHING)
    const narrow = toNarrow(folded)
    if (narrow === null) this.#wide.add(row, folded)
    else this.#narrow.add(row, narrow)
  }

  /** The caller calls this after all rows were added. */
  finish(): void {
    this.#narrow.finish()
    this.#wide.finish()
  }

  of(row: number): Original {
    const whole = this.#whole.get(row)
    if (whole !== undefined) return whole
    const original = unfold(this.#foldedOf(row), bytesOf(this.#lost.view(), row))
    const between = original.indexOf(BETWEEN)
    return { title: original.slice(0, between), summary: original.slice(between + 1) }
  }

  title(row: number): string {
    const whole = this.#whole.get(row)
    if (whole !== undefined) return fold(whole.title)
    const folded = this.#foldedOf(row)
    return folded.slice(0, folded.indexOf(BETWEEN))
  }

  /** Sets 1 in `found` for each row marked in `among` whose title or summary contains the folded `word`. */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    const narrowWord = toNarrow(word)
    if (narrowWord !== null) this.#narrow.search(narrowWord, among, found)
    this.#wide.finish()
    this.#wide.search(word, among, found)
  }

  #foldedOf(row: number): string {
    const narrow = this.#narrow.of(row)
    return narrow === null ? this.#wide.of(row)! : fromNarrow(narrow)
  }
}
