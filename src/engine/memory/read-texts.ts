/** Titles and summaries just as they were read, in the order of rows: copying their bytes is all that a load has to do. */
import { fold } from '../../base/fold.ts'
import { GrowingBytes } from './growing.ts'

export interface Original {
  readonly title: string
  readonly summary: string
}

const CHUNK_ROWS = 512
/** Between texts; white space, so that no word reaches across. */
const BETWEEN = 0x0a

/**
 * As UTF-8, outside the heap of scripts: there they would be copied to and fro while a load makes garbage, and the heap would
 * be let grow to twice their size.
 */
interface Chunk {
  readonly firstRow: number
  readonly bytes: Uint8Array
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
  /** Of rows with text that is no Unicode, which bytes do not keep. */
  readonly #odd = new Map<number, Original>()
  /** The bytes of the chunk that rows are added to, and places in them. */
  readonly #bytes = new GrowingBytes()
  readonly #places = new Uint32Array(CHUNK_ROWS * 3)

  add(title: string, summary: string): void {
    if (!title.isWellFormed() || !summary.isWellFormed()) this.#odd.set(this.rows, { title, summary })
    const start = this.#bytes.length
    this.#write(title)
    const titleEnd = this.#bytes.length
    this.#bytes.push(BETWEEN)
    this.#write(summary)
    this.#endRow(start, titleEnd)
  }

  /** Texts in UTF-8, each between two places; none where there are no places. */
  addBytes(bytes: Uint8Array, title: readonly number[], summary: readonly number[]): void {
    const start = this.#bytes.length
    this.#bytes.append(bytes, title[0], title[1])
    const titleEnd = this.#bytes.length
    this.#bytes.push(BETWEEN)
    this.#bytes.append(bytes, summary[0] ?? 0, summary[1] ?? 0)
    this.#endRow(start, titleEnd)
  }

  /** To be called when all rows were added. */
  finish(): void {
    const rows = this.rows % CHUNK_ROWS
    if (rows > 0) this.#close(rows)
  }

  /** Of a row that was not taken. */
  of(row: number): Original {
    const chunk = this.#chunks[Math.floor((row - this.#chunks[0]!.firstRow) / CHUNK_ROWS)]!
    return this.#originalAt(chunk, row - chunk.firstRow)
  }

  /** The originals of the first chunk that is left, which is forgotten; none where none is. */
  takeChunk(): Original[] {
    const chunk = this.#chunks.shift()
    return chunk === undefined ? [] : this.#originalsOf(chunk, decoder.decode(chunk.bytes))
  }

  /** Sets 1 in `found` for each row that was not taken with the folded `word` in its title or summary, of those that `among` marks. */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    for (const chunk of this.#chunks) {
      const to = chunk.firstRow + chunk.places.length / 3
      if (among?.subarray(chunk.firstRow, to).includes(1) === false) continue
      const text = decoder.decode(chunk.bytes)
      const mark = (at: number) => {
        const row = chunk.firstRow + at
        if (among === null || among[row] === 1) found[row] = 1
      }
      if (text.length === chunk.bytes.length) searchAscii(fold(text), chunk, word, mark)
      else {
        this.#originalsOf(chunk, text).forEach(({ title, summary }, at) => {
          if (fold(title).includes(word) || fold(summary).includes(word)) mark(at)
        })
      }
    }
  }

  #write(text: string): void {
    const start = this.#bytes.length
    const room = this.#bytes.roomFor(text.length * 3).subarray(start)
    this.#bytes.length = start + encoder.encodeInto(text, room).written
  }

  #endRow(start: number, titleEnd: number): void {
    const at = this.rows++ % CHUNK_ROWS
    this.#places[at * 3] = start
    this.#places[at * 3 + 1] = titleEnd
    this.#places[at * 3 + 2] = this.#bytes.length
    this.#bytes.push(BETWEEN)
    if (at === CHUNK_ROWS - 1) this.#close(CHUNK_ROWS)
  }

  #close(rows: number): void {
    const bytes = this.#bytes.view().slice()
    this.size += bytes.length
    this.#chunks.push({ firstRow: this.rows - rows, bytes, places: this.#places.slice(0, rows * 3) })
    this.#bytes.length = 0
  }

  #originalAt({ firstRow, bytes, places }: Chunk, at: number): Original {
    const titleEnd = places[at * 3 + 1]!
    return (
      this.#odd.get(firstRow + at) ?? {
        title: decoder.decode(bytes.subarray(places[at * 3], titleEnd)),
        summary: decoder.decode(bytes.subarray(titleEnd + 1, places[at * 3 + 2])),
      }
    )
  }

  /** A decoder takes much longer to begin than to go on: all are cut out of the chunk's `text`. */
  #originalsOf({ firstRow, bytes, places }: Chunk, text: string): Original[] {
    let byte = 0
    let unit = 0
    const unitAt = (place: number) => {
      for (; byte < place; byte++) unit += unitsOf(bytes[byte]!)
      return unit
    }
    return Array.from({ length: places.length / 3 }, (_, at) => {
      const start = unitAt(places[at * 3]!)
      const titleEnd = unitAt(places[at * 3 + 1]!)
      const end = unitAt(places[at * 3 + 2]!)
      const original = { title: text.slice(start, titleEnd), summary: text.slice(titleEnd + 1, end) }
      return this.#odd.get(firstRow + at) ?? original
    })
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

/** How many UTF-16 units a byte of UTF-8 adds: the first of a sequence has them all. */
function unitsOf(byte: number): number {
  if (byte >= 0xf0) return 2
  return byte < 0x80 || byte >= 0xc0 ? 1 : 0
}
