import * as fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { parseWire, stringifyWire } from '../../../src/engine/http/wire.ts'

const there = (value: unknown) => parseWire(stringifyWire(value))

const number = fc.oneof(fc.double(), fc.constantFrom(0, -0, Infinity, -Infinity, NaN, 1e21, -1e21, 2 ** 53, 5e-324))
const key = fc.oneof(fc.string(), fc.constantFrom('$', '$$', '$uint32', '$number', '__proto__', 'constructor'))
const uint32 = fc
  .array(fc.oneof(fc.constant(0), fc.integer({ min: 0, max: 2 ** 32 - 1 })))
  .map((all) => Uint32Array.from(all))
const { value: anyValue } = fc.letrec((tie) => ({
  value: fc.oneof(
    { depthSize: 'small' },
    number,
    fc.string({ unit: 'binary' }),
    fc.boolean(),
    fc.constant(null),
    uint32,
    fc.array(tie('value'), { maxLength: 4 }),
    fc.array(fc.tuple(key, tie('value')), { maxLength: 4 }).map((entries) => Object.fromEntries(entries) as unknown),
  ),
}))

describe('what travels', () => {
  it('arrives as it was sent, to the last bit', () => {
    fc.assert(
      fc.property(anyValue, (value) => {
        expect(there(value)).toEqual(value)
      }),
    )
  })

  it('keeps the sign of zero, and text with half a character', () => {
    expect(Object.is(there(-0), -0)).toBe(true)
    expect(there({ text: '\ud800' })).toEqual({ text: '\ud800' })
  })

  it('is as documented', () => {
    expect(stringifyWire(Uint32Array.of(0, 0, 0, 7, 0))).toBe('{"$uint32":[-3,7,-1]}')
    expect(stringifyWire({ a: -0, b: Infinity, c: undefined })).toBe(
      '{"a":{"$number":"-0"},"b":{"$number":"Infinity"}}',
    )
    expect(stringifyWire({ $a: 1 })).toBe('{"$$a":1}')
  })

  it.each([() => 1, 1n, new Float32Array(1), new DataView(new ArrayBuffer(1))])('cannot be %s', (value) => {
    expect(() => stringifyWire({ value })).toThrow(TypeError)
  })

  it.each([
    '{"$uint32":[0.5]}',
    '{"$uint32":[4294967296]}',
    '{"$uint32":["1"]}',
    '{"$uint32":{}}',
    '{"$uint32":[-1e9]}',
    '{"$number":"1"}',
    '{"$number":0}',
    '{"$date":0}',
    '{"$":0}',
    '{"$uint32":[1],"more":1}',
    '{',
  ])('is never %s', (text) => {
    expect(() => parseWire(text)).toThrow(SyntaxError)
  })
})
