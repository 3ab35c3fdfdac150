import { describe, expect, it } from 'vitest'
import { findLocator, locatorFinder } from '../../../src/model/quotes/find-locator.ts'

const TEXT = 'They said so. Then they said it ended here, and here. They said no more.'
const found = (locator: Parameters<typeof findLocator>[1], text = TEXT) => {
  const { state, passages } = findLocator(text, locator)
  return [state, ...passages.map(({ start, end }) => text.slice(start, end))]
}

describe('a locator', () => {
  it('reaches from each of its beginnings to the next of its ends', () => {
    expect(found({ start: 'they said', end: 'here' })).toEqual([
      'ambiguous',
      'They said so. Then they said it ended here',
      'they said it ended here',
    ])
    expect(found({ start: 'here', end: 'they said' })).toEqual([
      'ambiguous',
      'here, and here. They said',
      'here. They said',
    ])
    expect(found({ start: 'no more', end: 'here' })).toEqual(['missing'])
  })

  it('minds the words around, at its beginning and at its end', () => {
    expect(found({ start: 'they said', prefix: 'Then' })).toEqual(['exact', 'they said'])
    expect(found({ start: 'ended', end: 'here', suffix: '. They' })).toEqual(['exact', 'ended here, and here'])
    expect(found({ start: 'he' })).toEqual(['missing'])
  })

  it('that matches everywhere in a long text is as quick as one that does not', () => {
    const text = 'a '.repeat(150_000)
    const find = locatorFinder(text)
    for (let time = 0; time < 300; time++) expect(find({ start: 'a', end: 'a' }).passages).toHaveLength(1000)
    expect(find({ start: 'a', end: 'a' }).passages[0]).toEqual({ start: 0, end: 3 })
  })
})
