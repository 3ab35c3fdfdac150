/** Finds the row that holds the headers of a table, and what its columns are called. Used by `table.ts`. */
import type { Row, RowFault } from './parse-rows.ts'
import { isDateLike } from './table-date.ts'

export interface Headers {
  /** Letters, as a spreadsheet has them, if no row holds any. Each occurs once, except for the empty one. */
  readonly headers: readonly string[]
  /** As a spreadsheet counts; 0 if no row holds headers. */
  readonly headerRow: number
  /** What the parser found wrong with that row. */
  readonly headerFault?: RowFault | undefined
  /** Rows above the headers: titles and remarks. */
  readonly above: readonly Row[]
  /** The rest of the given rows. */
  readonly rows: readonly Row[]
}

/** Maximum number of rows above the headers. */
const MOST_ABOVE = 30
const DAY = /^\d{4}-\d\d-\d\d|^\d{1,2}([/.-])\d{1,2}\1\d{4}|^(?:1[89]|20)\d{6}$/
const ENOUGH = 0.5

/** `stated` is a row number, 0 for none; without it, titles above the first wide row are skipped. */
export function findHeaders(rows: readonly Row[], stated?: number): Headers {
  const at = stated === undefined ? guessedIndex(rows) : rows.findIndex(({ row }) => row === stated)
  const [above, below] = [rows.slice(0, Math.max(at, 0)), rows.slice(Math.max(at, 0))]
  const first = below[0]?.cells ?? []
  if (at < 0 || (stated === undefined && isOfDates(below))) {
    return { headers: first.map((_, column) => letterOf(column)), headerRow: 0, above, rows: below }
  }
  const further = below.slice(below[1] !== undefined && isRule(below[1]) ? 2 : 1)
  const { row, fault } = below[0]!
  return { headers: toldApart(first.map(tidy)), headerRow: row, headerFault: fault, above, rows: further }
}

/** Whether the first row holds what the column below it does: a date. A wide table has dates above its numbers. */
function isOfDates([first, ...below]: readonly Row[]): boolean {
  return (first?.cells ?? []).some((cell, column) => {
    const text = cell.trim()
    if (DAY.test(text)) return true
    if (!/\d/.test(text) || !isDateLike(text)) return false
    const others = below
      .slice(0, MOST_ABOVE)
      .map(({ cells }) => cells[column]?.trim() ?? '')
      .filter(Boolean)
    return others.length > 0 && others.filter(isDateLike).length > others.length * ENOUGH
  })
}

/** `|---|:--:|`, by which Markdown sets headers apart. */
const isRule = ({ cells }: Row) =>
  cells.every((cell) => /^(?::?-{2,}:?)?$/.test(cell.trim())) && cells.some((cell) => cell.includes('--'))

/** The first row with about as many cells that hold something as rows usually have; -1 without rows. */
function guessedIndex(rows: readonly Row[]): number {
  const filled = rows.slice(0, MOST_ABOVE * 2).map(({ cells }) => cells.filter((cell) => cell.trim() !== '').length)
  const most = Math.max(...filled.slice(1, MOST_ABOVE), Math.min(filled[0] ?? 0, 2))
  const at = filled.findIndex((count) => count >= Math.max(Math.min(2, most), most * ENOUGH))
  return at >= 0 && at < MOST_ABOVE ? at : rows.length > 0 ? 0 : -1
}

function tidy(header: string): string {
  return header
    .replaceAll(/[\u200B\u200E\u200F\u202A-\u202E\u2060\u2066-\u2069\uFEFF\u00AD]/g, '')
    .replaceAll(/[\s\p{Cc}]+/gu, ' ')
    .trim()
    .replace(/^"([^"]*)$/, '$1')
}

/** A header that occurred before gets the letter of its column. */
function toldApart(headers: readonly string[]): readonly string[] {
  const taken = new Set<string>()
  return headers.map((header, column) => {
    const own = header !== '' && taken.has(header) ? `${header} (${letterOf(column)})` : header
    taken.add(own)
    return own
  })
}

/** A to Z, then AA and on. */
export function letterOf(column: number): string {
  const before = column < 26 ? '' : letterOf(Math.floor(column / 26) - 1)
  return before + String.fromCodePoint(65 + (column % 26))
}
