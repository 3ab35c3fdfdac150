import { describe, expect, it } from 'vitest'
import { placeName } from '../../src/i18n/places.ts'
import { createWords } from '../../src/i18n/words.ts'

const CONTESTED = ['CN', 'EH', 'HK', 'IL', 'KP', 'KR', 'MO', 'PS', 'TW', 'XK']

describe('names of contested places', () => {
  it.each([
    ['en-GB', 'Taiwan', 'Hong Kong', 'Macao', 'Palestine'],
    ['zh-Hant', '台灣', '香港', '澳門', '巴勒斯坦'],
    ['zh-Hans', '台湾', '香港', '澳门', '巴勒斯坦'],
  ])('are pinned in %s', (locale, ...expected) => {
    expect(['TW', 'HK', 'MO', 'PS'].map((code) => placeName(code, locale))).toEqual(expected)
  })

  it('follow the script that a region writes', () => {
    expect(['zh-TW', 'zh-HK', 'zh-CN', 'zh'].map((locale) => placeName('TW', locale))).toEqual([
      '台灣',
      '台灣',
      '台湾',
      '台湾',
    ])
  })

  it('name no parent country and hold no Latin letter in Chinese', () => {
    const chinese = CONTESTED.flatMap((code) => ['zh-Hant', 'zh-Hans'].map((locale) => placeName(code, locale)))
    for (const name of chinese) expect(name).toMatch(/^\p{Script=Han}+$/u)
    for (const code of CONTESTED.filter((code) => code !== 'CN'))
      expect(placeName(code, 'en-GB')).not.toMatch(/China|SAR/)
  })

  it('come before those of the browser, which names all other places', () => {
    const { country } = createWords()
    expect(['HK', 'MO', 'PS', 'TW', 'US', 'QQ', 'nobody'].map(country)).toEqual([
      'Hong Kong',
      'Macao',
      'Palestine',
      'Taiwan',
      'United States',
      'QQ',
      'nobody',
    ])
  })
})
