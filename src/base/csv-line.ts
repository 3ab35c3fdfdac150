/**
 * Writes lines of CSV (RFC 4180) in which no cell is a formula for a spreadsheet: no cell starts with `= + - @`, their
 * full-width forms, a tab or a line end, not even after white space.
 */

const LINE_END = '\r\n'

/** Byte order mark: makes spreadsheets read the text as UTF-8. */
export const CSV_MARK = '\uFEFF'

/** What must not begin a cell, behind any number of the signs that keep it from being evaluated. */
const CSV_FORMULA = /^['\s\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/**
 * Where a cell goes on as a formula in a spreadsheet that separates by semicolons or tabs, or takes a line end within the
 * cell for the end of the row: `;=1+1`. Each run is looked at once, so that it is linear.
 */
const INNER = String.raw`(?=(?:['"\uFEFF]|[^\S\t\r\n])*[=+\-@＝＋－＠])`
const INNER_FORMULA = new RegExp(`[;\t\r\n]${INNER}`, 'g')
const INNER_MARK = new RegExp(`([;\t\r\n])'${INNER}`, 'g')

/** The text of a cell that `csvLine` wrote, without the marks that keep it from being evaluated. */
export function evaluated(cell: string): string {
  const text = cell.startsWith("'") && CSV_FORMULA.test(cell.slice(1)) ? cell.slice(1) : cell
  return text.replace(INNER_MARK, '$1')
}

/** With its end. A cell gets one `'` before whatever would begin a formula. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoted(unevaluated(cell))).join(',') + LINE_END
}

function unevaluated(cell: string): string {
  const text = cell.replace(INNER_FORMULA, "$&'")
  return CSV_FORMULA.test(text) ? `'${text}` : text
}

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
