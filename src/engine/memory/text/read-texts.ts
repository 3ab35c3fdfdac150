/** Keeps titles and summaries as they were read, in the order of rows, so that a load only copies their bytes. */
import { AsciiFinder } from '../../../base/ascii-finder.ts'
import { fold } from '../../../base/fold.ts'
import { finderOf } from '../../../base/word-finder.ts'
import type { SkimmedEvent } from '../../../model/check/skim-event.ts'
import { GrowingBytes } from '../columns/growing.ts'

export interface Original {
  readonly title: string
  readonly summary: string
}

const CHUNK_ROWS = 512
/** Separator of texts; white space, so that no word spans two texts. */
const BETWEEN = 0x0a

/**
 * Texts of some rows as UTF-8 outside the JavaScript heap, where they would be moved repeatedly during a load and let
 * the heap grow to twice their size.
 */
interface Chunk {
  readonly firstRow: number
  readonly bytes: Uint8Array
  /** For each row the start of its title, the end of its title, and the end of its summary. */
  readonly places: Uint32Array
  /** For each row 1 if its texts may contain more than ASCII. */
  readonly isWide: Uint8Array
}

const encoder = new TextEncoder()
const decoder = new TextDecoder('utf-8', { ignoreBOM: true })

export class ReadTexts {
  rows = 0
  /** Approximate size in bytes. */
  size = 0
  readonly #chunks: Chunk[] = []
  /** Originals of rows whose text is not valid Unicode, which bytes cannot hold. */
  readonly #odd = new Map<number, Original>()
  /** Bytes of the chunk that rows are added to, and positions in them. */
  readonly #bytes = new GrowingBytes()
  readonly #places = new Uint32Array(CHUNK_ROWS * 3)
  readonly #isWide = new Uint8Array(CHUNK_ROWS)

  add(title: string, summary: string): void {
    if (!title.isWellFormed() || !summary.isWellFormed()) this.#odd.set(this.rows, { title, summary })
    const start = this.#bytes.length
    this.#write(title)
    const titleEnd = this.#bytes.length
    this.#bytes.push(BETWEEN)
    this.#write(summary)
    const isAscii = this.#bytes.length - start === title.length + 1 + summary.length
    this.#endRow(start, titleEnd, isAscii)
  }

  addSkimmed({ bytes, title, summary, isAscii }: SkimmedEvent): void {
    const start = this.#bytes.length
    this.#bytes.append(bytes, title[0], title[1])
    const titleEnd = this.#bytes.length
    this.#bytes.push(BETWEEN)
    this.#bytes.append(bytes, summary[0] ?? 0, summary[1] ?? 0)
    this.#endRow(start, titleEnd, isAscii)
  }

  /** The same while rows are still being added. */
  text(row: number): Original {
    const at = row - (this.rows - (this.rows % CHUNK_ROWS))
    if (at < 0) return this.of(row)
    const bytes = this.#bytes.view()
    return this.#originalAt({ firstRow: row - at, bytes, places: this.#places, isWide: this.#isWide }, at)
  }

  /** To be called when all rows were added. */
  finish(): void {
    const rows = this.rows % CHUNK_ROWS
    if (rows > 0) this.#close(rows)
  }

  /** Returns the original texts of a row that was not taken. */
  of(row: number): Original {
    const chunk = this.#chunks[Math.floor((row - this.#chunks[0]!.firstRow) / CHUNK_ROWS)]!
    return this.#originalAt(chunk, row - chunk.firstRow)
  }

  /** Removes the first remaining chunk and returns its originals; none if no chunk is left. */
  takeChunk(): Original[] {
    const chunk = this.#chunks.shift()
    return chunk === undefined ? [] : this.#originalsOf(chunk)
  }

  /**
   * Sets 1 in `found` for each row that was not taken, is marked in `among`, and has the folded `word` in its title or
   * summary.
   */
  search(word: string, among: Uint8Array | null, found: Uint8Array): void {
    // ASCII folds to ASCII, letter by letter, so that there is no need to.
    const asciiFinder = /^[\0-\x7f]+$/.test(word) ? new AsciiFinder(word) : null
    const finder = finderOf(word)
    for (const { firstRow, bytes, places, isWide } of this.#chunks) {
      for (let at = 0; at < isWide.length; at++) {
        const row = firstRow + at
        if (found[row] === 1 || among?.[row] === 0) continue
        const start = places[at * 3]!
        const end = places[at * 3 + 2]!
        const isHit =
          isWide[at] === 1
            ? finder.indexOf(fold(this.#oddText(row) ?? decoder.decode(bytes.subarray(start, end)))) >= 0
            : asciiFinder?.isIn(bytes, start, end)
        if (isHit) found[row] = 1
      }
    }
  }

  /** Returns both texts of a row that bytes cannot hold. */
  #oddText(row: number): string | undefined {
    const odd = this.#odd.get(row)
    return odd && `${odd.title}\n${odd.summary}`
  }

  #write(text: string): void {
    const start = this.#bytes.length
    const room = this.#bytes.roomFor(text.length * 3).subarray(start)
    this.#bytes.length = start + encoder.encodeInto(text, room).written
  }

  #endRow(start: number, titleEnd: number, isAscii: boolean): void {
    const at = this.rows++ % CHUNK_ROWS
    this.#isWide[at] = isAscii ? 0 : 1
    this.#places[at * 3] = start
    this.#places[at * 3 + 1] = titleEnd
    this.#places[at * 3 + 2] = this.#bytes.length
    this.#bytes.push(BETWEEN)
    if (at === CHUNK_ROWS - 1) this.#close(CHUNK_ROWS)
  }

  #close(rows: number): void {
    const bytes = this.#bytes.view().slice()
    this.size += bytes.length
    const firstRow = this.rows - rows
    this.#chunks.push({ firstRow, bytes, places: this.#places.slice(0, rows * 3), isWide: this.#isWide.slice(0, rows) })
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

  /** Decodes a whole chunk and cuts it, because starting a decoder takes much longer than continuing. */
  #originalsOf({ firstRow, bytes, places }: Chunk): Original[] {
    const text = decoder.decode(bytes)
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

/** Returns how many UTF-16 units a byte of UTF-8 adds: the first byte of a sequence adds all of them. */
function unitsOf(byte: number): number {
  if (byte >= 0xf0) return 2
  return byte < 0x80 || byte >= 0xc0 ? 1 : 0
}
