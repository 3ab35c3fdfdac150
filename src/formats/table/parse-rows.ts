/**
 * `RowParser` splits a text into rows of cells as it comes in, in time linear in its length and memory bounded by one cell.
 *
 * A cell is quoted if it begins with a quotation mark and a closing one stands before a separator or a line end (RFC 4180).
 * If there is none, or if what it would hold looks like rows of the table, the mark was never closed: the cell is taken as it
 * is written, up to the next separator that leaves the row as wide as the others, and the row carries a fault.
 *
 * Tab-separated text follows the clipboard of spreadsheets: a cell is quoted only if it holds a tab, a line end or a
 * quotation mark. A file that quotes all of its headers quotes everything.
 */
import { countSeparators } from '../../base/separator.ts'
import { LONGEST_EVENT, WIDEST_ROW } from '../bytes/limits.ts'
import { Unreadable } from '../bytes/unreadable.ts'

export interface Row {
  readonly cells: readonly string[]
  /** As a spreadsheet counts, that of the headers included. */
  readonly row: number
  readonly fault?: RowFault
}

export interface RowFault {
  /** A cell whose quotation mark is not closed, or one that is but holds what looks like further rows. */
  readonly kind: 'malformed-quote' | 'rows-in-cell'
  /** From 0. */
  readonly column: number
  readonly value: string
}

/** Maximum length of a quoted cell in UTF-16 code units; spreadsheets hold 50,000 at most. */
const LONGEST_CELL = 2 ** 20
/** How much may be read in vain, looking for closing marks, for each unit that was read. */
const VAIN_SHARE = 4

const TYPOGRAPHIC_CLOSE = /^[”“»„]$/
const TYPOGRAPHIC_OPEN = /^ ?[“”„«»‘‚]/
const TYPOGRAPHIC_END = /[”“»«’‘"] ?$/

type Quoted =
  | { readonly kind: 'closed'; readonly value: string; readonly end: number }
  | { readonly kind: 'broken'; readonly at: number }
  | { readonly kind: 'unfinished' }

export class RowParser {
  readonly #separator: string
  /** Cells of most rows. */
  readonly #width: number
  #text = ''
  #isLast = false
  #row = 0
  #consumed = 0
  #vain = 0
  #isSheet: boolean | null = null

  constructor(separator: string, width: number) {
    this.#separator = separator
    this.#width = width
    if (separator !== '\t') this.#isSheet = false
  }

  /** The rows that end in what has come so far, without those that are empty. */
  *push(text: string, isLast: boolean): Generator<Row> {
    this.#text += text
    this.#isLast = isLast
    this.#lineFeeds.forget()
    this.#returns.forget()
    let at = 0
    while (at < this.#text.length) {
      const parsed = this.#rowAt(at)
      if (parsed === null) break
      this.#row++
      this.#consumed += parsed.next - at
      at = parsed.next
      const { cells, fault } = parsed
      if (cells.every(isBlank)) continue
      yield fault === undefined ? { cells, row: this.#row } : { cells, row: this.#row, fault }
    }
    this.#text = this.#text.slice(at)
    if (this.#text.length > LONGEST_EVENT) throw new Unreadable({ kind: 'too-large', path: [] })
  }

  /** `null` if the row may go on in what has not come yet. */
  #rowAt(start: number) {
    const text = this.#text
    const end = this.#lineEnd(start)
    if (end === null) return null
    this.#isSheet ??= !isAllQuoted(text.slice(start, end), this.#separator)
    const line = text.slice(start, end)
    if (line.length > WIDEST_ROW) checkWidth(line, this.#separator)
    if (!line.includes('"')) return { ...this.#splitTypographic(this.#split(line)), next: this.#afterEnd(end) }
    const whole = this.#quotedRow(start, false)
    if (whole === null) return null
    const isWrong = whole.isManyLined && whole.cells.length !== this.#width
    if (!isWrong || countSeparators(line, this.#separator) + 1 !== this.#width) {
      return whole.isManyLined || whole.fault ? whole : { ...whole, ...this.#splitTypographic(whole.cells) }
    }
    // Read line by line it is a row like the others: a quotation mark was not closed.
    return this.#quotedRow(start, true) ?? whole
  }

  #split(line: string): string[] {
    return this.#separator === '' ? [line] : line.split(this.#separator)
  }

  /**
   * A row with too many cells, of which one begins with a typographic quotation mark and a later one ends with its other:
   * what is between the two is one cell, if the row is as wide as the others then.
   */
  #splitTypographic(cells: string[]): { cells: string[]; fault: RowFault | undefined } {
    const extra = cells.length - this.#width
    if (extra <= 0 || this.#width < 2) return { cells, fault: undefined }
    const column = cells.findIndex(
      (cell, at) => TYPOGRAPHIC_OPEN.test(cell) && TYPOGRAPHIC_END.test(cells[at + extra] ?? ''),
    )
    if (column < 0) return { cells, fault: undefined }
    const value = cells.slice(column, column + extra + 1).join(this.#separator)
    const whole = [...cells.slice(0, column), value, ...cells.slice(column + extra + 1)]
    return { cells: whole, fault: { kind: 'malformed-quote', column, value } }
  }

  #quotedRow(start: number, isOneLine: boolean) {
    const cells: string[] = []
    let fault: RowFault | undefined
    let isManyLined = false
    for (let at = start; ;) {
      const cell = this.#cellAt(at, start, cells, isOneLine)
      if (cell === null) return null
      fault ??= cell.fault && { kind: cell.fault, column: cells.length, value: cell.value }
      isManyLined ||= cell.isManyLined
      cells.push(cell.value)
      if (!this.#isSeparator(cell.end)) return { cells, fault, isManyLined, next: this.#afterEnd(cell.end) }
      at = cell.end + 1
    }
  }

  #cellAt(at: number, rowStart: number, before: readonly string[], isOneLine: boolean) {
    const text = this.#text
    const lineEnd = this.#lineEnd(at)
    if (lineEnd === null) return null
    const open =
      text[at] === '"' ? at : text[at] === ' ' && /^ +"/.test(text.slice(at, at + 8)) ? text.indexOf('"', at) : -1
    if (open < 0) return plain(text.slice(at, this.#cellEnd(at, lineEnd)), this.#cellEnd(at, lineEnd))
    const quoted = this.#quotedAt(open, isOneLine ? lineEnd : Number.POSITIVE_INFINITY)
    if (quoted.kind === 'unfinished') return null
    if (quoted.kind === 'closed') {
      const isManyLined = quoted.end > lineEnd
      const likeness = isManyLined ? this.#likenessToRows(open, quoted.end, rowStart, before) : 'none'
      const isNeeded = !this.#isSheet || isManyLined || quoted.value.includes('"') || quoted.value.includes('\t')
      if (likeness !== 'rows' && isNeeded) {
        const fault = likeness === 'perhaps' ? ('rows-in-cell' as const) : undefined
        return { value: quoted.value, end: quoted.end, isManyLined, fault }
      }
      if (likeness !== 'rows') return plain(text.slice(at, quoted.end), quoted.end)
      this.#vain += quoted.end - open
    } else this.#vain += quoted.at - open
    return this.#asWritten(open, lineEnd, before.length, quoted)
  }

  /** The quoted cell that opens here, if it is closed before `limit`. */
  #quotedAt(open: number, limit: number): Quoted {
    const text = this.#text
    const last = Math.min(limit, open + LONGEST_CELL, this.#isSpent() ? open : text.length)
    for (let at = text.indexOf('"', open + 1); at >= 0 && at < last; at = text.indexOf('"', at + 2)) {
      if (at === text.length - 1 && !this.#isLast) return { kind: 'unfinished' }
      if (text[at + 1] === '"') continue
      const end = this.#afterSpaces(at + 1)
      if (end === null) return { kind: 'unfinished' }
      if (!this.#isEnd(end)) return { kind: 'broken', at }
      return { kind: 'closed', value: text.slice(open + 1, at).replaceAll('""', '"'), end }
    }
    const isWhole = this.#isLast || last < text.length || text.length - open >= LONGEST_CELL
    return isWhole ? { kind: 'broken', at: last } : { kind: 'unfinished' }
  }

  /** Whether so much was read in vain that a file would take more than linear time. */
  #isSpent(): boolean {
    return this.#vain > VAIN_SHARE * (this.#consumed + LONGEST_CELL)
  }

  /** A cell whose quotation mark is not closed as it should be. */
  #asWritten(open: number, lineEnd: number, column: number, { kind, ...broken }: Quoted) {
    const text = this.#text
    const fault = 'malformed-quote' as const
    const at = kind === 'broken' ? (broken as { at: number }).at : -1
    if (at > 0 && text[at - 1] === '\\') {
      const end = this.#backslashed(open, lineEnd)
      if (end !== null) {
        const value = text
          .slice(open + 1, end)
          .replaceAll(/\\(["\\])/g, '$1')
          .replaceAll('""', '"')
        return { value, end: this.#afterSpaces(end + 1)!, isManyLined: false, fault: undefined }
      }
    }
    if (this.#isSheet) return { ...plain(text.slice(open, this.#cellEnd(open, lineEnd)), this.#cellEnd(open, lineEnd)) }
    const next = this.#cellEnd(open, lineEnd)
    const wanted = this.#width - column - 1
    const literal = { value: unclosed(text.slice(open, next)), end: next, isManyLined: false, fault }
    if (this.#isSpent() || this.#separatorsIn(next, lineEnd) === wanted) return literal
    for (let end = next; end <= lineEnd; end = this.#cellEnd(end + 1, lineEnd)) {
      const isClosing = text[end - 1] === '"' || TYPOGRAPHIC_CLOSE.test(text[end - 1]!)
      if (isClosing && end - 1 > open && this.#separatorsIn(end, lineEnd) === wanted) {
        return { value: text.slice(open + 1, end - 1).replaceAll('""', '"'), end, isManyLined: false, fault }
      }
      if (end === lineEnd) break
    }
    return literal
  }

  /** The index of the closing mark of a cell in which `\"` is a quotation mark, within the line; `null` if there is none. */
  #backslashed(open: number, lineEnd: number): number | null {
    const text = this.#text
    for (let at = open + 1; at < lineEnd; at++) {
      if (text[at] === '\\') at++
      else if (text[at] === '"' && text[at + 1] === '"') at++
      else if (text[at] === '"') {
        const end = this.#afterSpaces(at + 1)
        return end !== null && this.#isEnd(end) ? at : null
      }
    }
    return null
  }

  /** Whether the lines of a quoted cell of several look like rows of this table. */
  #likenessToRows(open: number, end: number, rowStart: number, before: readonly string[]): 'none' | 'perhaps' | 'rows' {
    if (this.#width < 2) return 'none'
    const text = this.#text
    const shape = shapeOf(before[0] ?? text.slice(open + 1, this.#cellEnd(open + 1, this.#lineEnd(open)!)))
    const lines = text.slice(rowStart, this.#lineEnd(end) ?? end).split(/\r\n|\n|\r/)
    const like = lines.slice(1).filter((line) => countSeparators(line, this.#separator) + 1 === this.#width)
    const alike = like.filter((line) => shapeOf(line.split(this.#separator, 1)[0]!) === shape).length
    if (alike === 0 || alike < (lines.length - 1) / 2) return like.length > 1 ? 'perhaps' : 'none'
    const isTelling = shape.includes('9') || (this.#width > 2 && alike > 1)
    return isTelling ? 'rows' : 'perhaps'
  }

  #separatorsIn(from: number, to: number): number {
    this.#vain += to - from
    return from >= to ? 0 : countSeparators(this.#text.slice(from + 1, to), this.#separator) + 1
  }

  #isSeparator(at: number): boolean {
    return this.#separator !== '' && this.#text[at] === this.#separator
  }

  #isEnd(at: number): boolean {
    const sign = this.#text[at]
    return sign === undefined || sign === '\n' || sign === '\r' || this.#isSeparator(at)
  }

  /** `null` if what comes next is not known yet. */
  #afterSpaces(from: number): number | null {
    let at = from
    while (this.#text[at] === ' ') at++
    return at === this.#text.length && !this.#isLast ? null : at
  }

  #cellEnd(from: number, lineEnd: number): number {
    const next = this.#separator === '' ? -1 : this.#text.indexOf(this.#separator, from)
    return next < 0 || next > lineEnd ? lineEnd : next
  }

  readonly #lineFeeds = new NextSign('\n')
  readonly #returns = new NextSign('\r')

  /** The index of the next line end; `null` if it has not come yet. */
  #lineEnd(from: number): number | null {
    const text = this.#text
    const end = Math.min(this.#lineFeeds.next(text, from), this.#returns.next(text, from))
    if (end === text.length) return this.#isLast ? end : null
    return text[end] === '\r' && end === text.length - 1 && !this.#isLast ? null : end
  }

  #afterEnd(end: number): number {
    if (end >= this.#text.length) return this.#text.length
    return this.#text[end] === '\r' && this.#text[end + 1] === '\n' ? end + 2 : end + 1
  }
}

const isBlank = (cell: string) => cell.trim() === ''

const plain = (value: string, end: number) => ({ value, end, isManyLined: false, fault: undefined })

/** The next place of a sign, which is the answer for all indices before it: a text is searched once, however often it is asked. */
class NextSign {
  readonly #sign: string
  /** The answer for all indices from the first to the second. */
  #from = 0
  #at = -1

  constructor(sign: string) {
    this.#sign = sign
  }

  forget(): void {
    this.#from = 0
    this.#at = -1
  }

  /** The length of the text if there is none. */
  next(text: string, from: number): number {
    if (from > this.#at) {
      const found = text.indexOf(this.#sign, from)
      this.#at = found < 0 ? text.length : found
    } else if (from < this.#from) {
      const found = text.slice(from, this.#from).indexOf(this.#sign)
      if (found >= 0) this.#at = from + found
    } else return this.#at
    this.#from = from
    return this.#at
  }
}

/** Rejects a row of a billion cells before it takes the room of a billion texts. */
function checkWidth(line: string, separator: string): void {
  if (separator === '') return
  let cells = 1
  for (let at = line.indexOf(separator); at >= 0; at = line.indexOf(separator, at + 1)) {
    if (++cells > WIDEST_ROW) throw new Unreadable({ kind: 'too-wide', path: [], hint: String(WIDEST_ROW) })
  }
}

/** Without the mark that opens it where a typographic one, or one that was not doubled, closes it. */
function unclosed(cell: string): string {
  const second = cell.indexOf('"', 1)
  const opensWithin = second > 1 && second < cell.length - 1 && /\s/.test(cell[second - 1]!)
  if (opensWithin && cell.endsWith('"')) return cell.slice(1, -1)
  return TYPOGRAPHIC_CLOSE.test(cell.at(-1) ?? '') && cell.indexOf('"', 1) < 0 ? cell.slice(1, -1) : cell
}

function isAllQuoted(line: string, separator: string): boolean {
  return line.split(separator).every((cell) => /^"[^"]*"$/.test(cell.trim()))
}

/** Digits as 9, letters as a, each once: `2024-09-23` and `2020-01-01` have one shape. */
function shapeOf(cell: string): string {
  return cell
    .trim()
    .slice(0, 100)
    .replaceAll(/\d+/g, '9')
    .replaceAll(/\p{L}+/gu, 'a')
}
