import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { clustersOf, fold, wordsOf } from '../../src/base/fold.ts'
import { loadVariants } from '../../src/base/han-variants.ts'
import { markHits } from '../../src/scene/text/highlight-matches.ts'

/** The text with its marks in square brackets. */
const marked = (text: string, search: string) =>
  markHits(text, wordsOf(search))
    .map(({ text, isMarked }) => (isMarked ? `[${text}]` : text))
    .join('')

describe('the marks of a search', () => {
  beforeAll(() => loadVariants('臺'))

  it.each([
    ['Command rejects it', 'REJECT', 'Command [reject]s it'],
    ['Zhōngguó speaks', 'zhongguo', '[Zhōngguó] speaks'],
    ['Zhōngguó', 'guo', 'Zhōng[guó]'],
    ['e\u0301lan', 'elan', '[e\u0301lan]'],
    ['ＡＮＯＮ 64', 'anon', '[ＡＮＯＮ] 64'],
    ['anon', 'ＡＮ', '[an]on'],
    ['國家安全部發表', '安全部', '國家[安全部]發表'],
    ['台湾 and 臺灣', '台灣', '[台湾] and [臺灣]'],
    ['a㓆b \u{205e3}c', '\u{205e3}', 'a[㓆]b [\u{205e3}]c'],
    ['（台）的', '(臺)', '[（台）]的'],
    ['ﾀﾞﾑ', 'タ', '[ﾀﾞ]ﾑ'],
    ['a ﬁle', 'il', 'a [ﬁl]e'],
    ['ΟΔΟΣ', 'οδος', '[ΟΔΟΣ]'],
    ['각', '가', '각'],
    ['😀 and 😀', '😀', '[😀] and [😀]'],
    ['ababa', 'aba', '[ababa]'],
    ['ab cd', 'cd ab', '[ab] [cd]'],
    ['nothing', 'else', 'nothing'],
    ['nothing', '', 'nothing'],
    ['', 'a', ''],
  ])('in %s for %s', (text, search, expected) => {
    expect(marked(text, search)).toBe(expected)
  })

  const unit = fc.constantFrom(...'aAéΣςσ中ＡｶﾞﬁI İ😀\u0301가각', 'ᆨ', 'e\u0301')
  const texts = fc.string({ unit, maxLength: 30 })
  const searches = fc.string({ unit, maxLength: 6 })

  it('leave the text as it is, and mark nothing but words', () => {
    fc.assert(
      fc.property(texts, searches, (text, search) => {
        const words = wordsOf(search)
        const pieces = markHits(text, words)
        expect(pieces.map(({ text }) => text).join('')).toBe(text)
        for (const piece of pieces.filter(({ isMarked }) => isMarked)) {
          expect(words.some((word) => fold(piece.text).includes(word))).toBe(true)
        }
      }),
    )
  })

  it('are there wherever the search finds a word', () => {
    fc.assert(
      fc.property(texts, texts, searches, (before, after, search) => {
        for (const word of wordsOf(search)) {
          const text = before + word + after
          expect(markHits(text, [word]).some(({ isMarked }) => isMarked)).toBe(fold(text).includes(word))
        }
      }),
    )
  })

  it('never split a character from its marks', () => {
    fc.assert(
      fc.property(texts, searches, (text, search) => {
        const ends = new Set<number>()
        let at = 0
        for (const cluster of clustersOf(text)) ends.add((at += cluster.length))
        let end = 0
        for (const piece of markHits(text, wordsOf(search))) expect(ends.has((end += piece.text.length))).toBe(true)
      }),
    )
  })
})
