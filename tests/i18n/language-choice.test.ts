import { describe, expect, it } from 'vitest'
import { languageFor } from '../../src/i18n/language-choice.ts'
import { carryLanguage, readLanguage } from '../../src/view/language.ts'

describe('the language of the page', () => {
  it.each([
    ['zh-TW', 'zh-Hant'],
    ['zh-HK', 'zh-Hant'],
    ['zh-MO', 'zh-Hant'],
    ['zh-Hant-CN', 'zh-Hant'],
    ['zh', 'zh-Hans'],
    ['zh-SG', 'zh-Hans'],
    ['ZH-hans', 'zh-Hans'],
    ['en-AU', 'en'],
    ['de', 'en'],
    ['no tag at all', 'en'],
  ])('for %s is %s', (tag, language) => {
    expect(languageFor([tag])).toBe(language)
  })

  it('is the first that there are words for', () => {
    expect(languageFor([null, 'de-CH', 'zh-TW', 'en'])).toBe('zh-Hant')
    expect(languageFor([])).toBe('en')
  })

  it('stays in an address that states it, and is added to no other', () => {
    expect(carryLanguage('v=2&data=wider', '?lang=zh-TW&data=cross-strait')).toBe('v=2&data=wider&lang=zh-TW')
    expect(carryLanguage('', '?lang=zh-TW')).toBe('lang=zh-TW')
    expect(carryLanguage('v=2&data=wider', '?data=wider')).toBe('v=2&data=wider')
    expect(readLanguage('?lang=')).toBe('')
  })
})
