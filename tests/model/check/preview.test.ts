import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { PREVIEW_LENGTH, previewOf } from '../../../src/model/check/preview.ts'

describe('a preview', () => {
  it('of a short value is its JSON', () => {
    for (const value of [1, 'a "b"', null, true, [], {}, [1, 'a', null], { a: [1], b: { c: 'd' } }]) {
      expect(previewOf(value)).toBe(JSON.stringify(value))
    }
  })

  it('of a long value is cut with an ellipsis', () => {
    expect(previewOf('x'.repeat(78))).toBe(`"${'x'.repeat(78)}"`)
    expect(previewOf('x'.repeat(79))).toBe(`"${'x'.repeat(78)}…`)
    expect(previewOf('x'.repeat(1_000_000))).toHaveLength(PREVIEW_LENGTH)
  })

  it('of a deep value stops on the way', () => {
    expect(previewOf([[[[[[1]]]]]])).toBe('[[[[[…]]]]]')
    expect(previewOf({ a: { b: { c: { d: { e: 1 } } } } })).toBe('{"a":{"b":{"c":{"d":{…}}}}}')
    expect(previewOf(JSON.parse(`${'['.repeat(50_000)}${']'.repeat(50_000)}`))).toBe('[[[[[…]]]]]')
  })

  it('is never longer than allowed, and looks no further than it shows', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(previewOf(value).length).toBeLessThanOrEqual(PREVIEW_LENGTH)
      }),
    )
    let looked = 0
    const wide = new Proxy(
      Array.from({ length: 1000 }, () => 'word'),
      {
        get(list, key, self) {
          looked += 1
          return Reflect.get(list, key, self) as unknown
        },
      },
    )
    previewOf(wide)
    expect(looked).toBeLessThan(50)
  })
})
