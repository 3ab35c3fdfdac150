/** Titles and summaries just as they were read, in the order of rows: joining some hundred is all that a load has to do. */

export interface Original {
  readonly title: string
  readonly summary: string
}

const CHUNK_ROWS = 512
const WIDE = /[^\0-\xff]/

/** Strings of code units below 256 take half the room of others, unless they are joined with them. */
interface Chunk {
  readonly firstRow: number
  readonly latin: string
  readonly wide: string
  /** For each row where its title begins, where that ends, and where the summary after it does. */
  readonly places: Uint32Array
  readonly isWide: Uint8Array
}

export class ReadTexts {
  rows = 0
  /** In bytes, near enough. */
  size = 0
  readonly #chunks: Chunk[] = []
  #latin: string[] = []
  #wide: string[] = []
  #latinEnd = 0
  #wideEnd = 0
  readonly #places = new Uint32Array(CHUNK_ROWS * 3)
  readonly #isWide = new Uint8Array(CHUNK_ROWS)

  add(title: string, summary: string): void {
    const at = this.rows++ % CHUNK_ROWS
    const isWide = WIDE.test(title) || WIDE.test(summary)
    const start = isWide ? this.#wideEnd : this.#latinEnd
    const length = title.length + summary.length
    this.#isWide[at] = isWide ? 1 : 0
    this.#places[at * 3] = start
    this.#places[at * 3 + 1] = start + title.length
    this.#places[at * 3 + 2] = start + length
    if (isWide) {
      this.#wide.push(title, summary)
      this.#wideEnd += length
    } else {
      this.#latin.push(title, summary)
      this.#latinEnd += length
    }
    this.size += isWide ? length * 2 : length
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
    return originalAt(chunk, row - chunk.firstRow)
  }

  /** The originals of the first chunk that is left, which is forgotten; none where none is. */
  takeChunk(): Original[] {
    const chunk = this.#chunks.shift()
    return chunk === undefined ? [] : Array.from(chunk.isWide, (_, at) => originalAt(chunk, at))
  }

  #close(rows: number): void {
    this.#chunks.push({
      firstRow: this.rows - rows,
      latin: this.#latin.join(''),
      wide: this.#wide.join(''),
      places: this.#places.slice(0, rows * 3),
      isWide: this.#isWide.slice(0, rows),
    })
    this.#latin = []
    this.#wide = []
    this.#latinEnd = 0
    this.#wideEnd = 0
  }
}

function originalAt({ latin, wide, places, isWide }: Chunk, at: number): Original {
  const text = isWide[at] === 1 ? wide : latin
  const titleEnd = places[at * 3 + 1]
  return { title: text.slice(places[at * 3], titleEnd), summary: text.slice(titleEnd, places[at * 3 + 2]) }
}
