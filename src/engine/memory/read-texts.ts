/** Titles and summaries just as they were read, in the order of rows: joining some hundred is all that a load has to do. */
import { fold } from '../../base/fold.ts'

export interface Original {
  readonly title: string
  readonly summary: string
}

const CHUNK_ROWS = 512
/** Between texts; white space, so that no word reaches across. */
const BETWEEN = '\n'
const NOT_ASCII = /[^\0-\x7f]/

/**
 * As UTF-8, outside the heap of scripts: there they would be copied to and fro while a load makes garbage, and the heap would
 * be let grow to twice their size.
 */
interface Chunk {
  readonly firstRow: number
  /** As text where that is no Unicode, which bytes would not keep. */
  readonly kept: Uint8Array | string
  /** For each row where its title begins, where that ends, and where the summary after it does. */
  readonly places: Uint32Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export class ReadTexts {
  rows = 0
  /** In bytes, near enough. */
  size = 0
  readonly #chunks: Chunk[] = []
  #parts: string[] = []
  #end = 0
  readonly #places = new Uint32Array(CHUNK_ROWS * 3)

  add(title: string, summary: string): void {
    const at = this.rows++ % CHUNK_ROWS
    const titleEnd = this.#end + title.length
    const end = titleEnd + BETWEEN.length + summary.length
    this.#places[at * 3] = this.#end
    this.#places[at * 3 + 1] = titleEnd
    this.#places[at * 3 + 2] = end
    this.#end = end + BETWEEN.length
    this.#parts.push(title, summary)
    if (at === CHUNK_ROWS - 1) this.#close(CHUNK_ROWS)
  }

  /** To be called when all rows were added. */
  finish(): void {
    const rows = this.rows % CHUNK_ROWS
    if (rows > 0) this.#close(rows)
  }

  /** Of a row that was not taken. */
  of(row: number): Original {
    const chunk = this.#chunks[Math.floor((row - this.#chunks[0]!.firstRow) / CHUNK_ROWS)]!
    return originalAt(textOf(chunk), chunk, row - chunk.firstRow)
  }

  /** The originals of the first chunk that is left, which is forgotten; none where none is. */
  takeChunk(): Original[] {
    const chunk = this.#chunks.shift()
    if (chunk === undefined) return []
    const text = textOf(chunk)
    return Array.from({ length: chunk.places.length / 3 }, (_, at) => originalAt(text, chunk, at))
  }

  /** Sets 1 in `found` for each row that was not taken with the folded `word` in its title or summary, of those that `among` marks. */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    for (const chunk of this.#chunks) {
      const to = chunk.firstRow + chunk.places.length / 3
      if (among?.subarray(chunk.firstRow, to).includes(1) === false) continue
      const text = textOf(chunk)
      const mark = (at: number) => {
        const row = chunk.firstRow + at
        if (among === null || among[row] === 1) found[row] = 1
      }
      if (NOT_ASCII.test(text)) searchEach(text, chunk, word, mark)
      else searchAscii(fold(text), chunk, word, mark)
    }
  }

  #close(rows: number): void {
    const text = this.#parts.join(BETWEEN)
    const kept = text.isWellFormed() ? encoder.encode(text) : text
    this.size += kept.length
    this.#chunks.push({ firstRow: this.rows - rows, kept, places: this.#places.slice(0, rows * 3) })
    this.#parts = []
    this.#end = 0
  }
}

function textOf({ kept }: Chunk): string {
  return typeof kept === 'string' ? kept : decoder.decode(kept)
}

function originalAt(text: string, { places }: Chunk, at: number): Original {
  const titleEnd = places[at * 3 + 1]!
  return {
    title: text.slice(places[at * 3], titleEnd),
    summary: text.slice(titleEnd + BETWEEN.length, places[at * 3 + 2]),
  }
}

/** ASCII folds to as many letters: the places of the text are those of the folded one. */
function searchAscii(folded: string, { places }: Chunk, word: string, mark: (at: number) => void): void {
  let at = 0
  for (let hit = folded.indexOf(word); hit >= 0; hit = folded.indexOf(word, places[at * 3])) {
    while (places[at * 3 + 2]! <= hit) at++
    mark(at)
    if (++at * 3 === places.length) return
  }
}

function searchEach(text: string, { places }: Chunk, word: string, mark: (at: number) => void): void {
  for (let at = 0; at * 3 < places.length; at++) {
    if (fold(text.slice(places[at * 3], places[at * 3 + 2])).includes(word)) mark(at)
  }
}
