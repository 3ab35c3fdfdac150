import { describe, expect, it } from 'vitest'
import { nearestOf } from '../../../src/model/check/nearest.ts'

describe('the nearest id', () => {
  it.each([
    ['cn-mss', 'cn-msss'],
    ['cn-mss', 'cn-mss2'],
    ['icefcom', 'icefcmo'],
    ['anonymous', 'anonimus'],
    ['abc', 'abd'],
    ['titel', 'title'],
    ['bac', 'abc'],
    ['abcdef', 'badcef'],
  ])('to %s among others is %s', (id, nearest) => {
    expect(nearestOf(id, ['something-else', nearest, 'x'])).toBe(nearest)
  })

  it('is the first of the least distant', () => {
    expect(nearestOf('abcdef', ['abxxef', 'abcxef', 'abcdxf'])).toBe('abcxef')
  })

  it('is none where all differ too much, or there are too many', () => {
    expect(nearestOf('abcdef', ['xyzdef', 'abc'])).toBeUndefined()
    expect(nearestOf('ab', ['ac'])).toBeUndefined()
    expect(nearestOf('abcde', ['abxxe'])).toBeUndefined()
    expect(nearestOf('abcdef', [])).toBeUndefined()
    expect(nearestOf('abcd', ['dcba', 'cdab'])).toBeUndefined()
    expect(nearestOf('x'.repeat(101), ['x'.repeat(100)])).toBeUndefined()
    expect(nearestOf('x'.repeat(100), ['x'.repeat(101)])).toBe('x'.repeat(101))
    expect(
      nearestOf(
        'abcdef',
        Array.from({ length: 5001 }, () => 'abcdex'),
      ),
    ).toBeUndefined()
    expect(
      nearestOf(
        'abcdef',
        Array.from({ length: 5000 }, () => 'abcdex'),
      ),
    ).toBe('abcdex')
  })
})
