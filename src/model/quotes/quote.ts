/** Finds a quote in the text of its source. */
import type { Passage, QuoteMatch, QuoteSelector } from '../event.ts'
import { findAll } from './find-all.ts'
import { codesOf, foldText } from './fold-text.ts'
import { Grams } from './grams.ts'
import type { Codes, FoldedText } from './fold-text.ts'

/** Maximum number of passages that are collected. */
export const MOST_PASSAGES = 1000

/**
 * Finds a quote. `exact` if the words occur once, or once between their prefix and suffix; `ambiguous` if more than
 * once; `moved` if only folding finds them (`foldText`), and once. Passages are
 * UTF-16 offsets into the given text, in order, at most `MOST_PASSAGES`; none splits a surrogate pair, or a character
 * from its combining marks or from what a joiner joins to it. Linear in text and
 * selector; of many quotes in one text, those that occur nowhere take time linear in themselves.
 */
export function findQuote(text: string, selector: QuoteSelector): QuoteMatch {
  return quoteFinder(text)(selector)
}

/** Does the same as `findQuote` for many quotes in one text, which is prepared once. */
export function quoteFinder(text: string): (selector: QuoteSelector) => QuoteMatch {
  let plain: Searched<Codes> | undefined
  let folded: Searched<FoldedText> | undefined
  return (selector) => {
    plain ??= searched(codesOf(text), (codes) => codes)
    const exact = narrowest(selector, (pattern) => plainPassages(text, plain!, pattern))
    if (exact.length > 0) return { state: exact.length === 1 ? 'exact' : 'ambiguous', passages: exact }
    folded ??= searched(foldText(text), ({ codes }) => codes)
    const moved = narrowest(selector, (pattern) => foldedPassages(text, folded!, pattern))
    if (moved.length > 0) return { state: moved.length === 1 ? 'moved' : 'ambiguous', passages: moved }
    return { state: 'missing', passages: [] }
  }
}

/** A text, and what tells that words are nowhere in it. */
interface Searched<T> {
  readonly whole: T
  readonly grams: Grams
}

function searched<T>(whole: T, codesIn: (whole: T) => Codes): Searched<T> {
  return { whole, grams: new Grams(codesIn(whole)) }
}

/** Uses the context only if the words alone are ambiguous, and ignores it if it fits nowhere. */
function narrowest(selector: QuoteSelector, find: (pattern: Pattern) => readonly Passage[]): readonly Passage[] {
  const { exact, prefix = '', suffix = '' } = selector
  const anywhere = find({ exact, prefix: '', suffix: '' })
  if (anywhere.length < 2 || prefix + suffix === '') return anywhere
  const fitting = find({ exact, prefix, suffix })
  return fitting.length > 0 ? fitting : anywhere
}

interface Pattern {
  readonly prefix: string
  readonly exact: string
  readonly suffix: string
}

function plainPassages(text: string, { whole, grams }: Searched<Codes>, pattern: Pattern): Passage[] {
  const { prefix, exact, suffix } = pattern
  const codes = codesOf(prefix + exact + suffix)
  if (!grams.mayHold(codes)) return []
  const passageAt = (place: number): Passage => {
    const start = place + prefix.length
    return { start, end: start + exact.length }
  }
  return findAll(whole, codes, MOST_PASSAGES, (place) => isWhole(text, passageAt(place))).map(passageAt)
}

/** Finds passages in folded text, ignoring white space at the edges of the words and of their context. */
function foldedPassages(
  text: string,
  { whole: folded, grams }: Searched<FoldedText>,
  { prefix, exact, suffix }: Pattern,
): Passage[] {
  const words = exact.trim()
  const indent = exact.indexOf(words)
  const before = (prefix + exact.slice(0, indent)).trimStart()
  const after = (exact.slice(indent + words.length) + suffix).trimEnd()
  const pattern = foldText(before + words + after)
  const edge = before.length + words.length
  const first = pattern.starts.findIndex((start) => start >= before.length)
  const last = pattern.ends.findLastIndex((end) => end <= edge)
  // Nothing but white space, or an edge within a character and its marks.
  if (words === '' || first < 0 || last < first) return []
  if (first > 0 && pattern.ends[first - 1]! > before.length) return []
  if (last + 1 < pattern.starts.length && pattern.starts[last + 1]! < edge) return []
  if (!grams.mayHold(pattern.codes)) return []
  const passageAt = (place: number): Passage => ({
    start: folded.starts[place + first]!,
    end: folded.ends[place + last]!,
  })
  const isPlace = (place: number) =>
    beginsUnit(folded, place + first) && endsUnit(folded, place + last) && isWhole(text, passageAt(place))
  return findAll(folded.codes, pattern.codes, MOST_PASSAGES, isPlace).map(passageAt)
}

/** Whether a code is the first of those that stand for its character, as are three for `…`. */
function beginsUnit({ starts }: FoldedText, place: number): boolean {
  return place === 0 || starts[place] !== starts[place - 1]
}

function endsUnit({ ends }: FoldedText, place: number): boolean {
  return place + 1 === ends.length || ends[place] !== ends[place + 1]
}

/** Returns whether a passage begins and ends between characters. */
function isWhole(text: string, { start, end }: Passage): boolean {
  return isBetweenCharacters(text, start) && isBetweenCharacters(text, end)
}

const CONTINUES = /^[\p{M}\p{Emoji_Modifier}\u200d]/u
const JOINER = '\u200d'

function isBetweenCharacters(text: string, offset: number): boolean {
  if (offset === 0 || offset === text.length) return true
  if (isLow(text.charCodeAt(offset)) && isHigh(text.charCodeAt(offset - 1))) return false
  return text[offset - 1] !== JOINER && !CONTINUES.test(text.slice(offset, offset + 2))
}

function isHigh(code: number): boolean {
  return code >= 0xd800 && code <= 0xdbff
}

function isLow(code: number): boolean {
  return code >= 0xdc00 && code <= 0xdfff
}
