/** Finds the passage that a locator leads to in the text of its source. */
import type { Locator, Passage, QuoteMatch } from '../event.ts'
import { findAll } from './find-all.ts'
import { foldText } from './fold-text.ts'
import type { Codes, FoldedText } from './fold-text.ts'
import { MOST_PASSAGES } from './quote.ts'

/**
 * `exact` if the locator leads to one passage, `ambiguous` if to several, `missing` if to none. As browsers do with text
 * fragments, it minds neither case nor white space, begins and ends between words, and reaches from `start` to the first
 * `end` after it. Takes time linear in the text, as the ends of a checked locator are short.
 */
export function findLocator(text: string, locator: Locator): QuoteMatch {
  return locatorFinder(text)(locator)
}

/** `findLocator` for many locators in one text, which is prepared once. */
export function locatorFinder(text: string): (locator: Locator) => QuoteMatch {
  let folded: FoldedText | undefined
  return (locator) => {
    folded ??= lowered(foldText(text))
    const passages = passagesIn(folded, locator)
    const state = passages.length === 0 ? 'missing' : passages.length === 1 ? 'exact' : 'ambiguous'
    return { state, passages }
  }
}

function passagesIn(folded: FoldedText, { start, end, prefix = '', suffix = '' }: Locator): Passage[] {
  const { codes, starts, ends } = folded
  const first = patternOf(start)
  const before = patternOf(prefix)
  const after = patternOf(suffix)
  const last = end === undefined ? null : patternOf(end)
  const isFirst = (place: number) => precedes(codes, place, before) && (last !== null || isEnd(place + first.length))
  const isEnd = (stop: number) => isBetweenWords(codes, stop) && follows(codes, stop, after)
  const firsts = placesOf(codes, first, MOST_PASSAGES, isFirst)
  const passage = (place: number, stop: number) => ({ start: starts[place]!, end: ends[stop - 1]! })
  if (last === null) return firsts.map((place) => passage(place, place + first.length))
  // Each place reaches to the next of its ends; no other end is looked at closely, because a text may be full of them.
  const found: Passage[] = []
  const isWanted = (place: number) =>
    found.length < firsts.length &&
    firsts[found.length]! + first.length <= place &&
    isBetweenWords(codes, place) &&
    isEnd(place + last.length)
  findAll(codes, last, Infinity, (place) => {
    if (!isWanted(place)) return false
    while (found.length < firsts.length && firsts[found.length]! + first.length <= place)
      found.push(passage(firsts[found.length]!, place + last.length))
    return true
  })
  return found
}

function placesOf(codes: Codes, pattern: Codes, most: number, isPlace: (place: number) => boolean): number[] {
  return findAll(codes, pattern, most, (place) => isBetweenWords(codes, place) && isPlace(place))
}

function patternOf(words: string): Codes {
  return lowered(foldText(words.trim())).codes
}

/** Lower case, of the letters whose lower case is one code unit. */
function lowered(folded: FoldedText): FoldedText {
  const codes = folded.codes.slice()
  for (let at = 0; at < codes.length; at += 1) {
    const lower = String.fromCharCode(codes[at]!).toLowerCase()
    if (lower.length === 1) codes[at] = lower.charCodeAt(0)
  }
  return { ...folded, codes }
}

const SPACE = 0x20

/** Whether the pattern stands just before a place, white space between them apart. */
function precedes(codes: Codes, place: number, pattern: Codes): boolean {
  if (pattern.length === 0) return true
  const stop = codes[place - 1] === SPACE ? place - 1 : place
  return isAt(codes, stop - pattern.length, pattern) && isBetweenWords(codes, stop - pattern.length)
}

/** Whether the pattern stands just after a place, white space between them apart. */
function follows(codes: Codes, place: number, pattern: Codes): boolean {
  if (pattern.length === 0) return true
  const start = codes[place] === SPACE ? place + 1 : place
  return isAt(codes, start, pattern) && isBetweenWords(codes, start + pattern.length)
}

function isAt(codes: Codes, place: number, pattern: Codes): boolean {
  if (place < 0 || place + pattern.length > codes.length) return false
  for (let at = 0; at < pattern.length; at += 1) if (codes[place + at] !== pattern[at]) return false
  return true
}

/** Scripts that are written without spaces have no edges of words that are worth minding. */
const SPACED_LETTER = /^[\p{L}\p{N}\p{M}]$/u
const SOLID =
  /^[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]$/u

function isWordCode(code: number | undefined): boolean {
  if (code === undefined) return false
  const character = String.fromCharCode(code)
  return SPACED_LETTER.test(character) && !SOLID.test(character)
}

/** Whether no word reaches across a place. */
function isBetweenWords(codes: Codes, place: number): boolean {
  return !(isWordCode(codes[place - 1]) && isWordCode(codes[place]))
}
