/**
 * Writes lines of CSV (RFC 4180) in which no cell is a formula for a spreadsheet: no cell starts with `= + - @`, their
 * full-width forms, a tab or a line end, not even after white space.
 */

const LINE_END = '\r\n'

/** Byte order mark: makes spreadsheets read the text as UTF-8. */
export const CSV_MARK = '\uFEFF'

/** Matches the beginning of a cell that a spreadsheet would evaluate, after any number of quotes that prevent it. */
export const CSV_FORMULA = /^['\s\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/** Returns the line with its line end. A cell that would be a formula gets one `'` in front. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoted(unevaluated(cell))).join(',') + LINE_END
}

const unevaluated = (cell: string) => (CSV_FORMULA.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
