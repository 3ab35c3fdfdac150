/** Tables as text. `readTable` reads a whole file, `streamTable` one of any length; formats that are tables use one of the two. */
import { type Separation, separatorOf } from '../../base/separator.ts'
import type { TableShape } from '../../model/mapping.ts'
import { findHeaders, type Headers } from './headers.ts'
import { type Row, RowParser } from './parse-rows.ts'
import { TableDecoder } from './table-text.ts'

export type { Row } from './parse-rows.ts'

export interface Table extends Headers {
  /** `null` for UTF-8. */
  readonly encoding: string | null
  /** What stands between cells; empty in a table of one column. */
  readonly separator: string
}

/** What a user has said of a file; what is empty or absent is told from the file. */
export type Shape = Partial<TableShape>

/** A line by which Excel is told what stands between cells; it is no row. */
const SEPARATOR_LINE = /^\uFEFF?"?sep=([,;|\t])"?[,;|\t]*(?:\r\n|\n|\r)/i

/** Throws `Unreadable` if a row is too wide for any spreadsheet. */
export function readTable(bytes: Uint8Array, shape: Shape = {}): Table {
  const decoder = new TableDecoder(shape.encoding ?? '')
  const text = decoder.decode(bytes, true)
  return { ...parseTable(text, shape), encoding: decoder.encoding }
}

export function parseTable(text: string, shape: Shape = {}): Omit<Table, 'encoding'> {
  const { separator, width, rest } = separationIn(text, shape)
  const rows = [...new RowParser(separator, width).push(rest, true)]
  return { ...findHeaders(rows, shape.headerRow), separator }
}

/** The rows of a table in batches, of which the first holds its beginning. `shape` is that of the whole. */
export interface TableStream {
  readonly beginning: Table
  /** Whether the beginning is all of it. */
  readonly isWhole: boolean
  /** Rows after the beginning, once. The encoding may turn out to be another only then: see `decoder`. */
  readonly further: AsyncIterable<readonly Row[]>
  readonly decoder: Pick<TableDecoder, 'encoding'>
}

/** Bytes that are read before the meaning of columns is told; what they prove holds for the rest. */
const BEGINNING = 4 * 2 ** 20

/** Takes memory for the beginning, and later for a block at a time. */
export async function streamTable(blocks: AsyncIterable<Uint8Array>, shape: Shape = {}): Promise<TableStream> {
  const decoder = new TableDecoder(shape.encoding ?? '')
  const reading = blocks[Symbol.asyncIterator]()
  let text = ''
  let isWhole = false
  while (text.length < BEGINNING && !isWhole) {
    const { value, done } = await reading.next()
    isWhole = done === true
    text += decoder.decode(value ?? new Uint8Array(0), isWhole)
  }
  const { separator, width, rest } = separationIn(text, shape)
  const parser = new RowParser(separator, width)
  const beginning = [...parser.push(rest, isWhole)]
  async function* further() {
    for (let isDone = isWhole; !isDone;) {
      const { value, done } = await reading.next()
      isDone = done === true
      yield [...parser.push(decoder.decode(value ?? new Uint8Array(0), isDone), isDone)]
    }
  }
  const table = { ...findHeaders(beginning, shape.headerRow), separator, encoding: decoder.encoding }
  return { beginning: table, isWhole, further: further(), decoder }
}

function separationIn(text: string, { separator: stated = '' }: Shape): Omit<Separation, 'score'> & { rest: string } {
  const [mark = '', named = ''] = SEPARATOR_LINE.exec(text) ?? []
  const rest = text.slice(mark.length).replace(/^\uFEFF/, '')
  const chosen = stated || named
  const { separator, width } = separatorOf(rest, chosen === '' ? undefined : chosen)
  return { separator, width, rest }
}
