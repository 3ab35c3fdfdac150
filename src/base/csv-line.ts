/**
 * Lines of CSV as of RFC 4180, none of whose cells a spreadsheet takes for a formula: what begins with `= + - @`, their
 * full-width forms, a tab or a line end, also behind white space.
 */

const LINE_END = '\r\n'

/** Tells a spreadsheet that the text is UTF-8. */
export const CSV_MARK = '\uFEFF'

/** What must not begin a cell, behind any number of the signs that keep it from being evaluated. */
export const CSV_FORMULA = /^['\s\uFEFF]*[=+\-@＝＋－＠]|^'*[\t\r\n]/

/** With its end. A cell that would be a formula gets one `'` in front. */
export function csvLine(cells: readonly string[]): string {
  return cells.map((cell) => quoted(unevaluated(cell))).join(',') + LINE_END
}

const unevaluated = (cell: string) => (CSV_FORMULA.test(cell) ? `'${cell}` : cell)

const quoted = (cell: string) => (/[",\r\n]|^\s|\s$/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)
