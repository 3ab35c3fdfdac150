/** Folds text for a search that ignores white space, quotation marks and Unicode width. */

/** UTF-16 code units. */
export type Codes = Uint16Array

export interface FoldedText {
  readonly codes: Codes
  /** For every folded code, the range of the original text that it stands for. */
  readonly starts: Uint32Array
  readonly ends: Uint32Array
}

const SPACE = 0x20
const QUOTE = 0x22
const QUOTES: ReadonlySet<number> = new Set(codesOf('"\'`´‘’‚‛“”„‟‹›«»「」『』〝〞〟﹁﹂﹃﹄'))

/** Copies the code units, because indexing a long string in a loop is slower. */
export function codesOf(text: string): Codes {
  const codes = new Uint16Array(text.length)
  for (let index = 0; index < text.length; index += 1) codes[index] = text.charCodeAt(index)
  return codes
}

/**
 * A run of white space becomes one space, and nothing where lines are broken without one: beside Han and kana, unless a word
 * of another script is on the other side. A quotation mark of any kind becomes `"`, a dash of any kind `-`, and full-width
 * and half-width forms, ligatures and `…` what they stand for. Canonically equal characters become the same (NFC), each with
 * its marks; soft hyphens, zero widths and direction marks go.
 */
export function foldText(text: string): FoldedText {
  const folded = new Folded(text.length)
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = endOfUnit(text, at)
    const code = text.charCodeAt(at)
    if (isWhite(code)) {
      if (!isDroppedBetween(folded.last, firstOf(foldUnit(text, end, endOfUnit(text, end))))) folded.add(SPACE, at, end)
    } else if (isPlain(code) && end === at + 1) folded.add(QUOTES.has(code) ? QUOTE : code, at, end)
    else {
      const unit = foldUnit(text, at, end)
      for (let index = 0; index < unit.length; index += 1) folded.add(unit.charCodeAt(index), at, end)
    }
  }
  return folded.view()
}

/** Grows, because a character may stand for several. */
class Folded {
  #codes: Codes
  #starts: Uint32Array
  #ends: Uint32Array
  #length = 0

  constructor(room: number) {
    this.#codes = new Uint16Array(room)
    this.#starts = new Uint32Array(room)
    this.#ends = new Uint32Array(room)
  }

  get last(): number | undefined {
    return this.#codes[this.#length - 1]
  }

  add(code: number, start: number, end: number): void {
    if (this.#length === this.#codes.length) this.#grow()
    this.#codes[this.#length] = code
    this.#starts[this.#length] = start
    this.#ends[this.#length] = end
    this.#length += 1
  }

  view(): FoldedText {
    const length = this.#length
    return {
      codes: this.#codes.subarray(0, length),
      starts: this.#starts.subarray(0, length),
      ends: this.#ends.subarray(0, length),
    }
  }

  #grow(): void {
    const room = this.#length * 2 + 16
    const [codes, starts, ends] = [new Uint16Array(room), new Uint32Array(room), new Uint32Array(room)]
    codes.set(this.#codes)
    starts.set(this.#starts)
    ends.set(this.#ends)
    ;[this.#codes, this.#starts, this.#ends] = [codes, starts, ends]
  }
}

/** What is folded together: a run of white space, half-width kana with its sound mark, or a character with what is joined to it. */
function endOfUnit(text: string, start: number): number {
  const code = text.charCodeAt(start)
  const isVoiced = isBetween(code, 0xff66, 0xff9d) && isBetween(text.charCodeAt(start + 1), 0xff9e, 0xff9f)
  if (isVoiced) return start + 2
  let end = start + 1
  if (isWhite(code)) while (isWhite(text.charCodeAt(end))) end += 1
  else while (isJoined(text.charCodeAt(end))) end += 1
  return end
}

/** Combining marks, and the later letters of a Korean syllable that is spelt out. */
function isJoined(code: number): boolean {
  if (code < 0x300 || isSolid(code)) return false
  return isBetween(code, 0x1160, 0x11ff) || /\p{M}/u.test(String.fromCharCode(code))
}

/** Whether a character stands for nothing but itself, or a quotation mark. */
function isPlain(code: number): boolean {
  return (
    code < 0xad || isBetween(code, 0xae, 0x2ff) || isBetween(code, 0x4e00, 0x9fff) || isBetween(code, 0xac00, 0xd7a3)
  )
}

const INVISIBLE = /[\u00ad\u180e\u200b-\u200f\u202a-\u202e\u2060-\u2064\u2066-\u2069\ufeff]/g
const DASHES = /[\u2010-\u2015\u2212\ufe58\ufe63]/g

/** Empty for what does not count. */
function foldUnit(text: string, start: number, end: number): string {
  const unit = text.slice(start, end).replaceAll(INVISIBLE, '')
  const form = formOf(unit)
  const folded = form.normalize('NFC').replaceAll(DASHES, '-').replaceAll('…', '...')
  return folded.length === 1 && QUOTES.has(folded.charCodeAt(0)) ? '"' : folded
}

/** What full-width and half-width forms and ligatures are forms of. */
function formOf(unit: string): string {
  const code = unit.charCodeAt(0)
  if (isBetween(code, 0xfb00, 0xfb06)) return unit.normalize('NFKC')
  if (!isBetween(code, 0xff01, 0xffee)) return unit
  const form = unit.normalize('NFKC')
  // Some forms have no single equivalent: `￣` is a space with a macron.
  return form.length === 1 ? form : unit
}

/** NaN after the end. */
function firstOf(unit: string): number {
  return unit.charCodeAt(0)
}

function isWhite(code: number): boolean {
  return code === SPACE || isBetween(code, 0x09, 0x0d) || (code > 0x7f && /\s/.test(String.fromCharCode(code)))
}

/** Returns whether white space between two folded codes is dropped. */
function isDroppedBetween(before: number | undefined, after: number): boolean {
  if (before === undefined || Number.isNaN(after)) return false
  return (isSolid(before) && !isOtherWord(after)) || (isSolid(after) && !isOtherWord(before))
}

/** Returns whether a code is Han, kana or their punctuation. */
function isSolid(code: number): boolean {
  return isBetween(code, 0x2e80, 0x9fff) || isBetween(code, 0xf900, 0xfaff)
}

function isOtherWord(code: number): boolean {
  return !isSolid(code) && /[\p{L}\p{N}\p{Cs}]/u.test(String.fromCharCode(code))
}

function isBetween(code: number, first: number, last: number): boolean {
  return code >= first && code <= last
}
