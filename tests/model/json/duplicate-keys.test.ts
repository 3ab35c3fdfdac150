import { describe, expect, it } from 'vitest'
import { findDuplicateKeys } from '../../../src/model/json/duplicate-keys.ts'
import type { Finding } from '../../../src/model/finding.ts'

function find(text: string): Finding[] {
  const found: Finding[] = []
  findDuplicateKeys(text, (finding) => found.push(finding))
  return found
}

describe('keys that occur twice', () => {
  it('are found in any object, once for each repetition', () => {
    expect(find('{"a": 1, "b": [{"c": 1, "c": 2, "c": 3}], "a": 4}')).toEqual([
      { kind: 'duplicate-key', path: ['b', 0, 'c'], value: 'c' },
      { kind: 'duplicate-key', path: ['b', 0, 'c'], value: 'c' },
      { kind: 'duplicate-key', path: ['a'], value: 'a' },
    ])
  })

  it('are the same however they are escaped', () => {
    expect(find(String.raw`{"a": 1, "\u0061": 2}`)).toHaveLength(1)
    expect(find('{"__proto__": 1, "__proto__": 2}')).toHaveLength(1)
  })

  it('may stand in different objects', () => {
    expect(find('[{"a": {"a": 1}}, {"a": [{"a": 1}, {"a": 1}]}]')).toEqual([])
    expect(find('{"a": {"x": 1}, "b": {"x": 1}}')).toEqual([])
  })

  it('are not looked for deeper than any dataset goes', () => {
    const nest = (depth: number) => `${'{"x":'.repeat(depth)}{"a":1,"a":2}${'}'.repeat(depth)}`
    expect(find(nest(7))).toHaveLength(1)
    expect(find(nest(8))).toEqual([])
    expect(find(`${'['.repeat(100_000)}{"a":1,"a":1}`)).toEqual([])
  })
})
