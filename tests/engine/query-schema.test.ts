import * as fc from 'fast-check'
import { describe, expect, expectTypeOf, it } from 'vitest'
import type { z } from 'zod'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { Query, QueryKind } from '../../src/engine/query.ts'
import { checkQuery, QUERY_SCHEMAS } from '../../src/engine/query-schema.ts'
import { anyDataset, anyQuestion } from './arbitraries.ts'

type Plain = string | number | boolean | null | undefined
type DeepReadonly<T> = T extends Plain ? T : { readonly [K in keyof T]: DeepReadonly<T[K]> }
type Taken = { [K in QueryKind]: DeepReadonly<z.input<(typeof QUERY_SCHEMAS)[K]>> }
type Given = { [K in QueryKind]: DeepReadonly<z.output<(typeof QUERY_SCHEMAS)[K]>> }
type Queries = { [K in QueryKind]: DeepReadonly<Query<K>> }

const COUNT = { kind: 'count', filter: NO_FILTER }
const SPAN = { start: 0, end: 1 }
const DENSITY = {
  kind: 'density',
  filter: NO_FILTER,
  lanes: [{ field: 'country', value: 'TW' }],
  span: SPAN,
  columns: 9,
}

describe('the schema of queries', () => {
  it('takes the type of queries and gives it', () => {
    expectTypeOf<Queries>().toExtend<Taken>()
    expectTypeOf<Given>().toExtend<Queries>()
    expectTypeOf<keyof Given['density']>().toEqualTypeOf<keyof Query<'density'>>()
    expectTypeOf<{ [K in QueryKind]: keyof Given[K] }>().toEqualTypeOf<{ [K in QueryKind]: keyof Query<K> }>()
    expectTypeOf<keyof Given['count']['filter']>().toEqualTypeOf<keyof Query<'count'>['filter']>()
  })

  it('takes every query that the contract asks, unchanged', () => {
    fc.assert(
      fc.property(anyDataset.chain(anyQuestion), (query) => {
        expect(checkQuery(query)).toEqual({ ok: true, query })
      }),
    )
  })

  it.each<[string, unknown]>([
    ['no object', null],
    ['a list', []],
    ['an unknown kind', { kind: 'sql', statement: 'SELECT 1' }],
    ['a kind of the prototype', { kind: 'constructor' }],
    ['an unknown field', { ...COUNT, limit: 1 }],
    ['an unknown field of the filter', { kind: 'count', filter: { ...NO_FILTER, sql: '1' } }],
    ['an unknown field to count by', { kind: 'count', filter: { ...NO_FILTER, values: { system: ['x'] } } }],
    ['a missing field', { kind: 'count' }],
    ['a text that is none', { kind: 'event', id: { toString: 'x' } }],
    ['an empty span', { ...DENSITY, span: { start: 1, end: 1 } }],
    ['a span turned round', { ...DENSITY, span: { start: 1, end: 0 } }],
    ['half a column', { ...DENSITY, columns: 0.5 }],
    ['no column', { ...DENSITY, columns: 0 }],
    ['more cells than memory is for', { ...DENSITY, columns: 20_000, lanes: Array(200).fill(DENSITY.lanes[0]) }],
    ['too many rows', { kind: 'search', text: 'x', limit: 1e6 }],
    ['a text too long', { kind: 'search', text: 'x'.repeat(1001), limit: 1 }],
    ['too many words', { kind: 'search', text: 'x '.repeat(51), limit: 1 }],
    ['an endless number', { kind: 'count', filter: { ...NO_FILTER, asOf: Infinity } }],
  ])('refuses %s', (_what, query) => {
    expect(checkQuery(query).ok).toBe(false)
  })

  it('says where, and quotes nothing of what was sent', () => {
    const checked = checkQuery({ ...COUNT, secret: 'hunter2', filter: { ...NO_FILTER, text: 7 } })
    expect(checked).toEqual({ ok: false, reason: expect.stringContaining('filter.text') as string })
    expect(JSON.stringify(checked)).not.toContain('hunter2')
  })
})
