/** Titles and summaries, kept once: folded for searching, with what it takes to show them as they were. */
import { fold } from '../fold.ts'
import { type ByteRows, ByteRowsBuilder, bytesOf } from './byte-rows.ts'
import { fromNarrow, toNarrow } from './narrow.ts'
import { TextChunks } from './text-chunks.ts'
import { differences, unfold } from './unfold.ts'

/** Between title and summary; white space, so that no word reaches across. */
const BETWEEN = '\n'

const NOTHING = new Uint8Array(0)

interface Original {
  readonly title: string
  readonly summary: string
}

export class Texts {
  readonly #narrow: TextChunks
  readonly #wide: TextChunks
  readonly #lost: ByteRows
  readonly #whole: ReadonlyMap<number, Original>

  constructor(narrow: TextChunks, wide: TextChunks, lost: ByteRows, whole: ReadonlyMap<number, Original>) {
    this.#narrow = narrow
    this.#wide = wide
    this.#lost = lost
    this.#whole = whole
  }

  of(row: number): Original {
    const whole = this.#whole.get(row)
    if (whole !== undefined) return whole
    const original = unfold(this.#foldedOf(row), bytesOf(this.#lost, row))
    const between = original.indexOf(BETWEEN)
    return { title: original.slice(0, between), summary: original.slice(between + 1) }
  }

  foldedTitle(row: number): string {
    const whole = this.#whole.get(row)
    if (whole !== undefined) return fold(whole.title)
    const folded = this.#foldedOf(row)
    return folded.slice(0, folded.indexOf(BETWEEN))
  }

  /** Sets 1 in `found` for each row with the folded `word` in its title or summary, of those that `among` marks. */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    const narrowWord = toNarrow(word)
    if (narrowWord !== null) this.#narrow.search(narrowWord, among, found)
    this.#wide.search(word, among, found)
  }

  /** Does a little of what makes searching quick; whether there was anything left to do. */
  prepare(): boolean {
    return this.#narrow.wakeNext() || this.#wide.wakeNext()
  }

  #foldedOf(row: number): string {
    const narrow = this.#narrow.of(row)
    return narrow === null ? this.#wide.of(row)! : fromNarrow(narrow)
  }
}

export class TextsBuilder {
  readonly #narrow = new TextChunks()
  readonly #wide = new TextChunks()
  readonly #lost = new ByteRowsBuilder()
  readonly #whole = new Map<number, Original>()
  #rows = 0
  #bytes = 0

  /** What the texts take, near enough. */
  get bytes(): number {
    return this.#bytes
  }

  add(title: string, summary: string): void {
    const row = this.#rows++
    const original = title + BETWEEN + summary
    const folded = fold(original)
    const lost = title.includes(BETWEEN) ? null : differences(original, folded)
    if (lost === null) this.#whole.set(row, { title, summary })
    this.#lost.add(lost ?? NOTHING)
    const narrow = toNarrow(folded)
    this.#bytes += folded.length * (narrow === null ? 2 : 1) + (lost === null ? folded.length * 2 : lost.length)
    if (narrow === null) this.#wide.add(row, folded)
    else this.#narrow.add(row, narrow)
  }

  finish(): Texts {
    this.#narrow.finish()
    this.#wide.finish()
    return new Texts(this.#narrow, this.#wide, this.#lost.finish(), this.#whole)
  }
}
