import { describe, expect, it } from 'vitest'
import { places as english } from '../../src/i18n/en/places.ts'
import { places as simplified } from '../../src/i18n/zh-Hans/places.ts'
import { places as traditional } from '../../src/i18n/zh-Hant/places.ts'
import { createWords } from '../../src/i18n/words.ts'

describe('names of contested places', () => {
  it.each([
    ['English', english, 'Taiwan', 'Hong Kong', 'Macao', 'Palestine'],
    ['繁體中文', traditional, '台灣', '香港', '澳門', '巴勒斯坦'],
    ['简体中文', simplified, '台湾', '香港', '澳门', '巴勒斯坦'],
  ] as const)('are pinned in %s', (_, { TW, HK, MO, PS }, ...expected) => {
    expect([TW, HK, MO, PS]).toEqual(expected)
  })

  it('name no parent country and hold no Latin letter in Chinese', () => {
    for (const name of [...Object.values(traditional), ...Object.values(simplified)])
      expect(name).toMatch(/^\p{Script=Han}+$/u)
    for (const [code, name] of Object.entries(english)) if (code !== 'CN') expect(name).not.toMatch(/China|SAR/)
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
