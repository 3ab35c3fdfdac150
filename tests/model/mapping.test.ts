import { describe, expect, it } from 'vitest'
import { readMapping } from '../../src/model/mapping.ts'
import { MAPPING } from './sample.ts'

describe('a mapping that was kept', () => {
  it('is one again', () => {
    expect(readMapping(JSON.parse(JSON.stringify(MAPPING)), 3)).toEqual(MAPPING)
    expect(readMapping({ ...MAPPING, dayOrder: null }, 3)).not.toBeNull()
  })

  it.each([
    ['is no object', []],
    ['has no columns', { ...MAPPING, columns: null }],
    ['names a column that is not there', { ...MAPPING, columns: { date: 3 } }],
    ['names a field that is none', JSON.parse('{"columns":{"__proto__":1}}')],
    ['says another order', { ...MAPPING, dayOrder: 'year-first' }],
    ['says another type', { ...MAPPING, type: 'gossip' }],
    ['says another encoding', { ...MAPPING, encoding: 'utf-7' }],
  ])('is none where it %s', (_what, raw) => {
    expect(readMapping(raw, 3)).toBeNull()
  })
})
