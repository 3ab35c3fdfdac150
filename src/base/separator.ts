/** `separatorOf` tells what stands between the cells of a text that is a table. Used by the table reader and by the page's paste. */

/** The likelier ones first: what wins where two fit equally well. */
export const CELL_SEPARATORS = ['\t', ';', '|', ','] as const

export interface Separation {
  /** Empty if nothing separates cells: no table, or a table of one column. */
  readonly separator: string
  /** Cells of most rows; 1 without a separator. */
  readonly width: number
  /** From 0 to 1.2: how well the lines agree with each other, and the first with the rest. */
  readonly score: number
}

/** Maximum number of characters and lines that are looked at. */
const LONGEST_SAMPLE = 2 ** 16
const MOST_LINES = 200

/** Weight of a line without any separator: a title, or a part of a cell of several lines. */
const LONE_LINE = 0.5
const FIRST_LINE_BONUS = 0.2
/** Weight of a separator that is nearly always followed by a space, as the commas of prose are. */
const PROSE = 0.5
const NEARLY_ALWAYS = 0.8

/** A quoted cell; its length is limited so that the time is linear. */
const QUOTED_LINES = /(^|[,;\t|\n\r])"(?:[^"]|""){0,2000}?"(?=[,;\t|\r\n]|$)/g

const NONE: Separation = { separator: '', width: 1, score: 0 }

/** `stated` is what a user or the file has said; then only the width is told. */
export function separatorOf(text: string, stated?: string): Separation {
  const lines = text
    .slice(0, LONGEST_SAMPLE)
    .replaceAll(QUOTED_LINES, '$1x')
    .split(/\r\n|\n|\r/, MOST_LINES + 1)
    .slice(0, MOST_LINES)
    .filter((line) => line.trim() !== '')
  if (stated !== undefined) return { ...separationBy(lines, stated), separator: stated }
  let best = NONE
  for (const separator of CELL_SEPARATORS) {
    const found = separationBy(lines, separator)
    if (found.score > best.score) best = found
  }
  return best
}

function separationBy(lines: readonly string[], separator: string): Separation {
  const widths = lines.map((line) => countSeparators(line, separator) + 1)
  const tallies = new Map<number, number>()
  for (const width of widths) if (width > 1) tallies.set(width, (tallies.get(width) ?? 0) + 1)
  const [width, count] = [...tallies].toSorted((a, b) => b[1] - a[1] || b[0] - a[0])[0] ?? [1, 0]
  if (count === 0) return NONE
  const lone = widths.filter((each) => each === 1).length
  const others = lines.length - lone - count
  const isFirst = widths.find((each) => each > 1) === width && (widths[0] === width || lone < lines.length / 2)
  const agreement = count / (count + others + lone * LONE_LINE) + (isFirst ? FIRST_LINE_BONUS : 0)
  return { separator, width, score: agreement * (isProse(lines, separator) ? PROSE : 1) }
}

function isProse(lines: readonly string[], separator: string): boolean {
  if (separator !== ',' && separator !== ';') return false
  const text = lines.join('\n')
  const all = text.split(separator).length - 1
  return text.split(`${separator} `).length - 1 > all * NEARLY_ALWAYS
}

/** Separators outside of cells that are quoted within the line; a quotation mark that is not closed in it counts for nothing. */
export function countSeparators(line: string, separator: string): number {
  let count = 0
  for (let at = 0; ; count++) {
    if (line[at] === '"') at = afterQuoted(line, at, separator)
    const next = line.indexOf(separator, at)
    if (next < 0) return count
    at = next + 1
  }
}

/** The index behind the quoted cell that begins at `from`; `from` itself if it is not closed before a separator. */
function afterQuoted(line: string, from: number, separator: string): number {
  for (let at = line.indexOf('"', from + 1); at >= 0; at = line.indexOf('"', at + 2)) {
    if (line[at + 1] === '"') continue
    return at + 1 === line.length || line.startsWith(separator, at + 1) ? at + 1 : from
  }
  return from
}
