import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { exchangeOf } from '../../src/model/exchange.ts'

describe('an exchange', () => {
  it('is all that is reached, nearest first', () => {
    const links: Record<string, string[]> = { a: ['b', 'c'], b: ['a', 'd'], c: ['a'], d: ['b', 'c'], e: [] }
    expect(exchangeOf('a', (id) => links[id]!)).toEqual(['a', 'b', 'c', 'd'])
    expect(exchangeOf('e', (id) => links[id]!)).toEqual(['e'])
  })

  it('ends in a cycle, and follows a chain of any length', () => {
    expect(exchangeOf(0, (row) => [(row + 1) % 3])).toEqual([0, 1, 2])
    const chain = exchangeOf(0, (row) => (row < 100_000 ? [row + 1] : []))
    expect(chain).toHaveLength(100_001)
    expect(chain.at(-1)).toBe(100_000)
  })

  it('holds the same events from wherever in it one starts', () => {
    const links = fc.array(fc.tuple(fc.nat(15), fc.nat(15)), { maxLength: 20 })
    fc.assert(
      fc.property(links, fc.nat(15), (pairs, from) => {
        const linked = (row: number) => pairs.flatMap(([a, b]) => (a === row ? [b] : b === row ? [a] : []))
        const all = exchangeOf(from, linked)
        for (const other of all)
          expect(exchangeOf(other, linked).toSorted((a, b) => a - b)).toEqual(all.toSorted((a, b) => a - b))
      }),
    )
  })
})
