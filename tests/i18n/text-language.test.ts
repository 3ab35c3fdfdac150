import { describe, expect, it } from 'vitest'
import { languageBeside, languageByScript } from '../../src/i18n/text-language.ts'

describe('the language of a text', () => {
  it.each([
    ['Ministry accuses the command', 'zh-Hant', 'en', 'en'],
    ['國安部指控 ICEFCOM', 'zh-Hant', 'en', undefined],
    ['Ministry accuses the command', 'en', 'zh-Hans', undefined],
    ['国安部指控 ICEFCOM', 'en', 'zh-Hans', 'zh-Hans'],
    ['Министерство', 'en', 'ru', 'ru'],
    ['The ministry accuses', 'en', 'fr', undefined],
    ['64', 'zh-Hant', 'en', undefined],
    ['Ministry', 'en', '', undefined],
    ['Ministry', 'zh-Hans', 'not a tag!', undefined],
  ])('%s, on a page in %s of a dataset in %s: %s', (text, page, own, expected) => {
    expect(languageByScript(text, page, own)).toBe(expected)
  })

  it.each([
    ['en', undefined, undefined],
    ['en', '', undefined],
    ['en', 'en-GB', undefined],
    ['zh-Hans', 'zh-Hant', 'zh-Hant'],
    ['en', 'zh', 'zh'],
  ])('is said beside a page in %s only if it is another: %s', (page, tag, expected) => {
    expect(languageBeside(page, tag)).toBe(expected)
  })
})
