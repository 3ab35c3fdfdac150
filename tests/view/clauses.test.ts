import { describe, expect, it } from 'vitest'
import { NO_FILTER, type Filter } from '../../src/engine/filter.ts'
import { clausesOf, without } from '../../src/view/clauses.ts'

const filter: Filter = {
  ...NO_FILTER,
  values: { type: ['attack'], country: ['CN', 'TW'] },
  side: 'by',
  text: 'botnet',
  span: { start: 0, end: 1 },
  pair: { field: 'country', by: 'CN', against: null },
  exchange: 'e1',
  asOf: 1,
}

describe('the clauses of a filter', () => {
  it('are one a value, and one for each other condition', () => {
    expect(clausesOf(filter).map((clause) => (clause.kind === 'value' ? clause.value : clause.kind))).toEqual([
      'attack',
      'CN',
      'TW',
      'text',
      'span',
      'pair',
      'exchange',
      'asOf',
    ])
  })

  it('say the side only where the field has sides', () => {
    const sides = clausesOf(filter).flatMap((clause) => (clause.kind === 'value' ? [[clause.value, clause.side]] : []))
    expect(sides).toEqual([
      ['attack', 'either'],
      ['CN', 'by'],
      ['TW', 'by'],
    ])
  })

  it('are none of words that are only white space', () => {
    expect(clausesOf({ ...NO_FILTER, text: '  ' })).toEqual([])
  })

  it('can be let go of one by one until nothing is left', () => {
    let rest = filter
    for (const clause of clausesOf(filter)) {
      const before = clausesOf(rest).length
      rest = without(rest, clause)
      expect(clausesOf(rest)).toHaveLength(before - 1)
    }
    expect(clausesOf(rest)).toEqual([])
  })
})
