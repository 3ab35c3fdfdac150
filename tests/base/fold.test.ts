import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { clustersOf, fold, wordsOf } from '../../src/base/fold.ts'

/** Letters that normal forms take apart, put together, or fold in other ways. */
const ODD = [
  'é',
  'e',
  '\u0301',
  'Σ',
  'ς',
  'σ',
  'İ',
  'ﬁ',
  '㈱',
  'ｶ',
  'ﾞ',
  'か',
  '\u3099',
  'ᄀ',
  'ᅡ',
  'ᆨ',
  'ㄱ',
  'ㅏ',
  'ﾡ',
  'ￂ',
  '㉮',
  '각',
]
const odd = fc.constantFrom(...ODD, '中', 'Ａ', ' ', '\ud83d\ude00', '\ud83d', '\u200d')
const texts = fc.oneof(
  fc.string({ unit: fc.oneof(odd, fc.string({ unit: 'binary', minLength: 1, maxLength: 1 })) }),
  fc.string({ unit: 'grapheme' }),
)

describe('folding', () => {
  it.each([
    ['Zhōngguó', 'zhongguo'],
    ['ＡＮＯＮＹＭＯＵＳ６４', 'anonymous64'],
    ['Crème BRÛLÉE', 'creme brulee'],
    ['國家安全部', '國家安全部'],
    ['ΟΔΟΣ', 'οδοσ'],
    ['ﾀｲﾜﾝ', 'タイワン'],
  ])('makes %s comparable', (text, folded) => {
    expect(fold(text)).toBe(folded)
  })

  it('is the same piece by piece as all at once', () => {
    fc.assert(
      fc.property(texts, (text) => {
        const clusters = clustersOf(text)
        expect(clusters.join('')).toBe(text)
        expect(clusters.map(fold).join('')).toBe(fold(text))
      }),
    )
  })

  it('gives every word of a search once, and none of a blank one', () => {
    expect(wordsOf(' Gray  gray\tZONE ')).toEqual(['gray', 'zone'])
    expect(wordsOf('  ')).toEqual([])
  })
})
