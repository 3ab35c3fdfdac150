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
 * Folds a text. A run of white space becomes one space, or nothing between Han or kana, unless a word of another script
 * is on one side. Any quotation mark becomes `"`, and full-width and half-width forms become the ordinary characters.
 */
export function foldText(text: string): FoldedText {
  const codes = new Uint16Array(text.length)
  const starts = new Uint32Array(text.length)
  const ends = new Uint32Array(text.length)
  let length = 0
  for (let at = 0, end = 0; at < text.length; at = end) {
    end = endOfUnit(text, at)
    const isSpace = isWhite(text.charCodeAt(at))
    if (isSpace && isDroppedBetween(codes[length - 1], foldUnit(text, end))) continue
    codes[length] = isSpace ? SPACE : foldUnit(text, at)
    starts[length] = at
    ends[length] = end
    length += 1
  }
  return { codes: codes.subarray(0, length), starts: starts.subarray(0, length), ends: ends.subarray(0, length) }
}

/**
 * Returns the end of what is folded together: a run of white space, half-width kana with its sound mark, or one code
 * unit.
 */
function endOfUnit(text: string, start: number): number {
  const isVoiced =
    isBetween(text.charCodeAt(start), 0xff66, 0xff9d) && isBetween(text.charCodeAt(start + 1), 0xff9e, 0xff9f)
  if (isVoiced) return start + 2
  let end = start + 1
  if (isWhite(text.charCodeAt(start))) while (isWhite(text.charCodeAt(end))) end += 1
  return end
}

/** Returns the folded code; NaN after the end of the text. */
function foldUnit(text: string, start: number): number {
  const code = text.charCodeAt(start)
  const isForm = isBetween(code, 0xff01, 0xffee)
  const form = isForm ? text.slice(start, endOfUnit(text, start)).normalize('NFKC') : ''
  // Some forms have no single equivalent: `￣` is a space with a macron.
  const folded = form.length === 1 ? form.charCodeAt(0) : code
  return QUOTES.has(folded) ? QUOTE : folded
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
