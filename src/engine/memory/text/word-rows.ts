/**
 * Stores texts of many rows as numbers of their words. Prose repeats words, so this takes a third of the text, and a
 * search checks each distinct word once instead of every occurrence.
 */
import { GrowingShorts, GrowingWords } from '../columns/growing.ts'
import { TextChunks } from './text-chunks.ts'
import { WordTable } from './word-table.ts'

const SPACE = 0x20
const NEW_LINE = 0x0a

/** Stands for a line break instead of a space between two words. */
const BREAK = 0
/** Stands for a word without a number, which is stored in the row's text of rare words. */
const RARE = 1
const FIRST_WORD = 2
const MOST_WORDS = 0x10000 - FIRST_WORD
/** Maximum length of a numbered word in code units, because longer ones rarely repeat. */
const LONGEST_WORD = 48

export class WordRows {
  readonly #table = new WordTable(MOST_WORDS)
  readonly #words = new GrowingShorts()
  /** Start of each row's words. */
  readonly #starts = new GrowingWords()
  readonly #rare = new TextChunks()

  /** Adds the text of a row. Rows must come in ascending order; `text` has no code unit above 255. */
  add(row: number, text: string): void {
    while (this.#starts.length <= row) this.#starts.push(this.#words.length)
    const bytes = bytesOf(text)
    const rare: string[] = []
    for (let from = 0; from <= bytes.length;) {
      const to = endOfWord(bytes, from)
      const number = to - from > LONGEST_WORD ? -1 : this.#table.numberOf(bytes, from, to)
      if (number < 0) rare.push(text.slice(from, to))
      this.#words.push(number < 0 ? RARE : number + FIRST_WORD)
      if (bytes[to] === NEW_LINE) this.#words.push(BREAK)
      from = to + 1
    }
    if (rare.length > 0) this.#rare.add(row, rare.join(' '))
  }

  /** The caller calls this after all rows were added. */
  finish(): void {
    this.#words.trim()
    this.#starts.trim()
    this.#rare.finish()
  }

  /** Returns the text of a row, or `null` if it is not stored here. */
  of(row: number): string | null {
    const words = this.#wordsOf(row)
    if (words.length === 0) return null
    const rare = words.includes(RARE) ? this.#rare.of(row)!.split(' ') : []
    let text = ''
    let between = ''
    let nextRare = 0
    for (const word of words) {
      if (word === BREAK) between = '\n'
      else {
        text += between + (word === RARE ? rare[nextRare++]! : this.#table.names[word - FIRST_WORD]!)
        between = ' '
      }
    }
    return text
  }

  /** Sets 1 in `found` for each row marked in `among` that has a word containing `part`, which has no white space. */
  search(part: string, among: Uint8Array | null, found: Uint8Array): void {
    const isHit = new Uint8Array(MOST_WORDS + FIRST_WORD)
    let hits = 0
    this.#table.names.forEach((name, number) => {
      if (!name.includes(part)) return
      isHit[number + FIRST_WORD] = 1
      hits++
    })
    if (hits > 0) this.#mark(isHit, among, found)
    this.#rare.finish()
    this.#rare.search(part, among, found)
  }

  #mark(isHit: Uint8Array, among: Uint8Array | null, found: Uint8Array): void {
    const words = this.#words.view()
    const starts = this.#starts.view()
    for (let row = 0; row < starts.length; row++) {
      if (among !== null && among[row] === 0) continue
      const end = row + 1 < starts.length ? starts[row + 1]! : words.length
      for (let at = starts[row]!; at < end; at++) {
        if (isHit[words[at]!] === 0) continue
        found[row] = 1
        break
      }
    }
  }

  #wordsOf(row: number): Uint16Array {
    if (row >= this.#starts.length) return this.#words.view().subarray(0, 0)
    const end = row + 1 < this.#starts.length ? this.#starts.at(row + 1) : this.#words.length
    return this.#words.view().subarray(this.#starts.at(row), end)
  }
}

/** Returns the index of the next space or line break, or the end. */
function endOfWord(text: Uint8Array, from: number): number {
  let at = from
  for (; at < text.length; at++) if (text[at] === SPACE || text[at] === NEW_LINE) break
  return at
}

const encoder = new TextEncoder()
let scratch = new Uint8Array(4096)

/**
 * Returns the code units of a text (none above 255) in a buffer that the next call overwrites, because loops over a
 * string are slow.
 */
function bytesOf(text: string): Uint8Array {
  if (scratch.length < text.length * 2) scratch = new Uint8Array(text.length * 4)
  // Of ASCII, UTF-8 is just that.
  if (encoder.encodeInto(text, scratch).written !== text.length)
    for (let at = 0; at < text.length; at++) scratch[at] = text.charCodeAt(at)
  return scratch.subarray(0, text.length)
}
