import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { NO_FILTER, type Filter, type Pair } from '../../src/engine/filter.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { RESPONSE_STATES } from '../../src/model/event.ts'
import { PARTY_FIELDS } from '../../src/model/field.ts'
import { accusationsMet, isSameFilter, withoutPair, withoutResponse } from '../../src/view/behind.ts'
import { createNaiveEngine } from '../engine/naive-engine.ts'

const naives = ['cross-strait', 'wider'].map((name) => {
  const { dataset, report } = readDataset(readFileSync(`public/datasets/${name}.json`, 'utf8'))
  return [name, createNaiveEngine(dataset!, report)] as const
})
const FILTERS: readonly Filter[] = [
  NO_FILTER,
  { ...NO_FILTER, values: { country: ['CN'], response: ['denied'] }, side: 'by' },
]

describe.each(naives)('the numbers of %s', (_, naive) => {
  const shown = async (filter: Filter) => (await naive.run({ kind: 'count', filter })).shown

  it.each(PARTY_FIELDS)('are those of the events behind them, by %s', { timeout: 60_000 }, async (field) => {
    for (const filter of FILTERS) {
      const { cells, by, against } = await naive.run({ kind: 'matrix', filter: withoutPair(filter), field })
      const pairs: readonly (readonly [Pair, readonly number[]])[] = [
        ...cells.map((cell) => [{ field, by: cell.by, against: cell.against }, cell.counts] as const),
        ...by.map(({ side, counts }) => [{ field, by: side, against: null }, counts] as const),
        ...against.map(({ side, counts }) => [{ field, by: null, against: side }, counts] as const),
      ]
      for (const [pair, counts] of pairs.filter((_, at) => field === 'country' || at % 9 === 0)) {
        expect(await shown({ ...filter, pair })).toBe(counts.reduce((a, b) => a + b))
      }
      const { sides } = await naive.run({ kind: 'responses', filter: withoutResponse(filter), field })
      for (const side of sides.filter((_, at) => field === 'country' || at % 9 === 0)) {
        const pair = { field, by: null, against: side.side }
        expect(await shown(accusationsMet(filter, pair, []))).toBe(side.accusations)
        for (const [at, response] of RESPONSE_STATES.entries())
          expect(await shown(accusationsMet(filter, pair, [response]))).toBe(side.states[at])
      }
    }
  })
})

describe('two filters', () => {
  it('say the same in any order, and without lists that are empty', () => {
    const one: Filter = { ...NO_FILTER, values: { type: ['attack', 'rebuttal'], country: [] } }
    expect(isSameFilter(one, { ...NO_FILTER, values: { type: ['rebuttal', 'attack'] } })).toBe(true)
    expect(isSameFilter(one, NO_FILTER)).toBe(false)
  })
})
