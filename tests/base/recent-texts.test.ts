import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { RecentTexts } from '../../src/base/recent-texts.ts'

const encoder = new TextEncoder()

describe('texts that were met lately', () => {
  it('are made once while they are remembered, and never taken for others', () => {
    const word = fc.oneof(fc.constantFrom('', 'a1', 'a2', '标签', 'Ã©', 'é', 'x'.repeat(65)), fc.string())
    fc.assert(
      fc.property(fc.array(word, { maxLength: 50 }), (words) => {
        const recent = new RecentTexts((text) => ({ text }))
        for (const word of words) {
          const own = encoder.encode(word)
          const bytes = Uint8Array.from([0x61, ...own, 0x62])
          expect(recent.of(bytes, 1, 1 + own.length)).toEqual({ text: new TextDecoder().decode(own) })
        }
      }),
    )
    let made = 0
    const numbers = new RecentTexts(() => made++)
    for (const word of ['a', 'b', 'a', 'b', 'a']) numbers.of(encoder.encode(word), 0, 1)
    expect(made).toBe(2)
  })
})
