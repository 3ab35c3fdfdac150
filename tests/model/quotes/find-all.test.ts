import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { findAll } from '../../../src/model/quotes/find-all.ts'
import { codesOf } from '../../../src/model/quotes/fold-text.ts'

const find = (text: string, pattern: string, most = 1000) => findAll(codesOf(text), codesOf(pattern), most, () => true)

describe('every place of a pattern', () => {
  it('is what looking at each place one by one finds', () => {
    const letters = (maxLength: number) => fc.string({ unit: fc.constantFrom('a', 'b'), minLength: 1, maxLength })
    fc.assert(
      fc.property(letters(40), letters(7), (text, pattern) => {
        const places = Array.from(text, (_, place) => place).filter((place) => text.startsWith(pattern, place))
        expect(find(text, pattern)).toEqual(places)
      }),
    )
  })

  it('is found where a part of the pattern must be kept after a mismatch', () => {
    expect(find('aabaaabaaac', 'aabaaac')).toEqual([4])
    expect(find('ababababc', 'ababc')).toEqual([4])
    expect(find('abcabcabd', 'abcabd')).toEqual([3])
    expect(find('aaaa', 'aa')).toEqual([0, 1, 2])
  })

  it('stops at as many as are asked for', () => {
    expect(find('aaaa', 'a', 2)).toEqual([0, 1])
    expect(find('aaaa', '')).toEqual([])
    expect(find('a', 'aa')).toEqual([])
  })

  it('leaves out places that are refused', () => {
    expect(findAll(codesOf('aaaa'), codesOf('a'), 2, (place) => place % 2 === 1)).toEqual([1, 3])
  })
})
