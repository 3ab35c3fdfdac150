import { describe, expect, it } from 'vitest'
import { isolate } from '../../src/i18n/isolate.ts'
import { app as english } from '../../src/i18n/en/app.ts'
import { createWords } from '../../src/i18n/words.ts'
import { pseudoCatalogue } from '../../tools/pseudo-locales/pseudo-text.ts'

describe('a text in a sentence', () => {
  it.each(['Ministry!', '国家安全部！', '', '12 (a)'])('stays as it is from left to right: %s', (text) => {
    expect(isolate(text, 'ltr')).toBe(text)
  })

  it.each(['وزارة!', 'משרד (א)', 'Ministry (وزارة)'])('is kept apart if it could turn the rest: %s', (text) => {
    expect(isolate(text, 'ltr')).toBe(`\u2068${text}\u2069`)
  })

  it('is kept apart from a sentence that could turn it', () => {
    expect(isolate('Ministry!', 'rtl')).toBe('\u2068Ministry!\u2069')
    expect(isolate('', 'rtl')).toBe('')
  })
})

describe('a pseudo-locale', () => {
  const long = pseudoCatalogue(english, 'long')
  const mirrored = pseudoCatalogue(english, 'mirrored')

  it('changes every message and leaves what is put into it', () => {
    expect(long.filters.remove('Taiwan')).toMatch(/: Taiwan$/)
    expect(long.filters.remove('Taiwan')).not.toContain('Remove')
    expect(long.actor.within(['One', 'Two'])).toBe('One → Two')
    expect(mirrored.actor.within(['One', 'Two'])).toBe('One ← Two')
  })

  it('is at least a fifth longer, or from right to left', () => {
    expect(long.search.nothing.length).toBeGreaterThan(english.search.nothing.length * 1.2)
    expect([long.direction, mirrored.direction]).toEqual(['ltr', 'rtl'])
    expect(createWords('zh-Hans', mirrored).isolate('a')).toBe('\u2068a\u2069')
  })
})
