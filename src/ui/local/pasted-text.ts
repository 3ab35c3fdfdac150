/** Decides how a pasted text is treated: certain data opens at once; for anything else the page asks first. */

/** Maximum number of lines that are examined. */
const LINES = 50

/** Separators, with the minimum number in a line: a sentence may contain a comma or a semicolon, but no tab. */
const SEPARATORS = [
  ['\t', 1],
  ['|', 1],
  [';', 2],
  [',', 2],
] as const

/** `data` opens at once, `unsure` after a question, `nothing` (a word or two) not at all. Linear in what is looked at. */
export type PastedKind = 'data' | 'unsure' | 'nothing'

export function pastedKind(text: string): PastedKind {
  const start = text.trimStart()
  if (/^https?:\/\/\S+\s*$/i.test(start)) return 'data'
  if (/^[[{]\s*(?:["[{\]}]|$)/.test(start)) return 'data'
  const lines = linesOf(start)
  if (lines.length < 2) return 'nothing'
  return isTable(lines) ? 'data' : 'unsure'
}

/** Returns the first lines that are not blank. */
function linesOf(text: string): readonly string[] {
  return text
    .slice(0, 64 * 1024)
    .split(/\r\n|\n|\r/, LINES)
    .filter((line) => line.trim() !== '')
}

/** Returns whether one separator occurs equally often in the first two lines. */
function isTable([first, second]: readonly string[]): boolean {
  return SEPARATORS.some(([separator, least]) => {
    const count = countOutside(first!, separator)
    return count >= least && count === countOutside(second!, separator)
  })
}

/** Counts a character outside quotation marks. */
function countOutside(line: string, sign: string): number {
  let count = 0
  let isQuoted = false
  for (const at of line) {
    if (at === '"') isQuoted = !isQuoted
    else if (at === sign && !isQuoted) count++
  }
  return count
}
