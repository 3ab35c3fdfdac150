/** Tables as text: comma, tab, semicolon or pipe between cells, quoted where they must be. */
import papa from 'papaparse'
import type { TableMapping } from '../../model/mapping.ts'
import { WIDEST_ROW } from '../bytes/limits.ts'
import { Unreadable } from '../bytes/unreadable.ts'
import { decode } from '../bytes/utf8.ts'

export interface Row {
  readonly cells: readonly string[]
  /** As a spreadsheet counts, that of the headers included. */
  readonly row: number
}

export interface Table {
  /** Letters, as a spreadsheet has them, where the first row holds none. */
  readonly headers: readonly string[]
  /** Without those that are empty. */
  readonly rows: readonly Row[]
  readonly hasHeaders: boolean
  /** `null` for UTF-8. */
  readonly encoding: string | null
}

/** What files on Western computers are in that are neither UTF-8 nor say what they are. */
const LIKELIEST = 'windows-1252'

/**
 * Throws `Unreadable` where a row is too wide for any spreadsheet.
 * The first row that is not empty holds the headers, if `hasHeaders`; where nobody has said, unless one of them is a day.
 * `encoding` is that of bytes that are no UTF-8; empty where nobody knows.
 */
export function readTable(bytes: Uint8Array, { encoding = '', hasHeaders }: Partial<TableMapping> = {}): Table {
  const { text, used } = decodeTable(bytes, encoding)
  return { ...parseTable(checkWidth(text), { hasHeaders }), encoding: used }
}

/** A table whose first row holds headers that are words, and so says by itself what stands between cells. */
export function readHeadedTable(bytes: Uint8Array): Table {
  const { text, used } = decodeTable(bytes, '')
  return { ...parseHeadedTable(checkWidth(text)), encoding: used }
}

export function parseHeadedTable(text: string, most = 0): Omit<Table, 'encoding'> {
  return parseTable(text, { hasHeaders: true, most, delimiter: /^\s*"?\w+"?([,;\t])/.exec(text)?.[1] })
}

interface Parsing {
  readonly hasHeaders?: boolean | undefined
  /** So many rows are enough. */
  readonly most?: number
  /** What stands between cells; guessed where nobody has said. */
  readonly delimiter?: string | undefined
}

export function parseTable(text: string, { hasHeaders, most = 0, delimiter }: Parsing = {}): Omit<Table, 'encoding'> {
  const [mark = '', stated = ''] = SEPARATOR_LINE.exec(text) ?? []
  const { data } = papa.parse<string[]>(text.slice(mark.length), {
    delimiter: delimiter ?? stated,
    preview: most,
    skipEmptyLines: false,
  })
  const all = data.map((cells, index) => ({ cells, row: index + 1 })).filter(({ cells }) => !cells.every(isBlank))
  const first = all[0]?.cells ?? []
  if (hasHeaders ?? !first.some((cell) => DAY.test(cell.trim()))) {
    return { headers: first.map(tidy), rows: all.slice(1), hasHeaders: true }
  }
  return { headers: first.map((_, column) => letterOf(column)), rows: all, hasHeaders: false }
}

/** A line by which Excel is told what stands between cells; it is no row. */
const SEPARATOR_LINE = /^sep=([,;|\t])\r?\n/i

const DAY = /^\d{4}-\d\d-\d\d|^\d{1,2}([/.-])\d{1,2}\1\d{4}/

function tidy(header: string): string {
  return header.replaceAll(/[\s\p{Cc}]+/gu, ' ').trim()
}

/** A to Z, then AA and on. */
function letterOf(column: number): string {
  const before = column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)
  return before + String.fromCodePoint(65 + (column % 26))
}

const isBlank = (cell: string) => cell.trim() === ''

/** Rejects a row of a billion cells before it takes the room of a billion texts. Texts with as many commas have line ends. */
function checkWidth(text: string): string {
  let cells = 0
  for (let at = 0; at < text.length; at++) {
    const sign = text.charCodeAt(at)
    if (sign === LINE_FEED || sign === CARRIAGE_RETURN) cells = 0
    else if (SEPARATES.has(sign) && ++cells > WIDEST_ROW)
      throw new Unreadable({ kind: 'too-wide', path: [], hint: String(WIDEST_ROW) })
  }
  return text
}

const LINE_FEED = 10
const CARRIAGE_RETURN = 13
const SEPARATES: ReadonlySet<number> = new Set([...',;\t|'].map((sign) => sign.charCodeAt(0)))

function decodeTable(bytes: Uint8Array, encoding: string): { readonly text: string; readonly used: string | null } {
  const wide = wideEncodingOf(bytes)
  const text = wide === null ? decode(bytes) : null
  if (text !== null) return { text, used: null }
  const used = encoding || wide || LIKELIEST
  return { text: new TextDecoder(used).decode(bytes), used }
}

const SAMPLE = 1000

/** UTF-16 without a byte order mark, told by every other byte being zero. */
function wideEncodingOf(bytes: Uint8Array): string | null {
  const sample = bytes.subarray(0, SAMPLE)
  const zeros = [0, 0]
  for (const [index, byte] of sample.entries()) if (byte === 0) zeros[index % 2]!++
  const many = sample.length / 4
  if (zeros[1]! > many) return 'utf-16le'
  return zeros[0]! > many ? 'utf-16be' : null
}
