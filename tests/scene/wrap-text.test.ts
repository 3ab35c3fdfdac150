import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { wrapText } from '../../src/scene/labels/wrap-text.ts'

/** Every character is ten pixels wide. */
const measure = (text: string) => text.length * 10

describe('a wrapped text', () => {
  it('breaks between words, and keeps punctuation with the word before it', () => {
    expect(wrapText('One two, three (four) five.', 100, measure)).toEqual(['One two,', 'three', '(four)', 'five.'])
  })

  it('breaks Chinese between words, without spaces', () => {
    expect(wrapText('国家安全部说不是我们', 40, measure).join('')).toBe('国家安全部说不是我们')
  })

  it('breaks a word that is longer than a line', () => {
    expect(wrapText('https://example.org/long', 100, measure).every((line) => line.length <= 10)).toBe(true)
  })

  it('loses nothing but white space, and no line is too long', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary-ascii', maxLength: 60 }), (text) => {
        const lines = wrapText(text, 80, measure)
        expect(lines.length).toBeGreaterThan(0)
        expect(lines.join('').replace(/\s/g, '')).toBe(text.replace(/\s/g, ''))
        expect(lines.filter((line) => line.length > 8)).toEqual([])
      }),
    )
  })
})
