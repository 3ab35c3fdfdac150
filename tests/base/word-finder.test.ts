import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import fc from 'fast-check'
import { beforeAll, describe, expect, it } from 'vitest'
import { fold } from '../../src/base/fold.ts'
import { HAN_CLASSES } from '../../src/base/han-classes.ts'
import { loadVariants } from '../../src/base/han-variants.ts'
import { rankMatches } from '../../src/base/rank-matches.ts'
import { finderOf, variantPatternOf } from '../../src/base/word-finder.ts'
import { printHanClasses } from '../../tools/han-variants.ts'

const isIn = (word: string, text: string) => finderOf(fold(word)).indexOf(fold(text)) >= 0

describe('a word', () => {
  it('has no variants before a Han letter is searched for', async () => {
    expect(loadVariants('breach, ブリーチ, 침해')).toBeUndefined()
    expect(isIn('台灣', '臺灣')).toBe(false)
    await loadVariants('台灣')
    expect(loadVariants('台灣')).toBeUndefined()
    expect(isIn('台灣', '臺灣')).toBe(true)
  })

  describe('with Han letters', () => {
    beforeAll(() => loadVariants('台'))

    it.each([
      ['台灣', '臺灣'],
      ['台灣', '台湾'],
      ['臺湾', '在台灣的'],
      ['資通電軍', '国防部资通电军'],
      ['资通电军', '資通電軍指揮部'],
      ['国家安全部', '國家安全部'],
      ['裏', '裡'],
      ['説', '說'],
      ['為', '爲'],
      ['電気', '电气'],
      ['后', '後'],
      ['\u2F00', '一'],
    ])('%s is found in %s', (word, text) => {
      expect(isIn(word, text)).toBe(true)
    })

    it.each([
      ['台灣', '台南'],
      ['不予', '不豫'],
      ['欠', '缺'],
      ['(台)', '台'],
      ['台.', '台灣'],
    ])('%s is not found in %s', (word, text) => {
      expect(isIn(word, text)).toBe(false)
    })

    it('is found wherever its letters stand for the same, and ends behind the last', () => {
      const [first] = HAN_CLASSES.split(' ').map((letters) => [...letters])
      const letter = fc.constantFrom(...first!, ...'台臺颱湾灣㓆\u{205e3}中a.[(\\^$*+?{|')
      const texts = fc.string({ unit: letter, maxLength: 12 })
      const representative = new Map(
        HAN_CLASSES.split(' ').flatMap(([...letters]) => letters.map((one) => [one, letters[0]!] as const)),
      )
      const plain = (text: string) => Array.from(text, (one) => representative.get(one) ?? one)
      fc.assert(
        fc.property(texts, fc.string({ unit: letter, minLength: 1, maxLength: 3 }), (text, word) => {
          const start = finderOf(word).indexOf(text)
          expect(start >= 0).toBe(plain(text).join('').includes(plain(word).join('')))
          if (start >= 0) expect(plain(text.slice(start, finderOf(word).endAt(text, start)))).toEqual(plain(word))
        }),
      )
    })

    it('ranks what begins with it first, in whatever letters', () => {
      expect(rankMatches(['在台湾', '臺灣'], (name) => name, '台灣')).toEqual(['臺灣', '在台湾'])
    })

    it('needs no pattern if it has no variants', () => {
      expect(variantPatternOf('a(中')).toBeNull()
      expect(variantPatternOf('a(台')).toBe(
        String.raw`a\([${[...HAN_CLASSES.split(' ').find((one) => one.includes('台'))!].join('')}]`,
      )
    })
  })
})

describe('the classes of Han letters', () => {
  it('are as the tables of OpenCC have them', () => {
    const file = readFileSync(join(import.meta.dirname, '../../src/base/han-classes.ts'), 'utf8')
    expect(file).toBe(printHanClasses())
  })

  it('never share a letter, and are of at most six', () => {
    const classes = HAN_CLASSES.split(' ').map((letters) => [...letters])
    expect(new Set(classes.flat()).size).toBe(classes.flat().length)
    expect(Math.max(...classes.map((letters) => letters.length))).toBeLessThanOrEqual(6)
  })
})
