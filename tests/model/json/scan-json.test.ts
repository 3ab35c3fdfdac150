import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { scanJson } from '../../../src/model/json/scan-json.ts'
import { hasSharedFixtures, listFixtures, readFixture } from '../../shared-fixtures.ts'

function accepts(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

describe('scanning JSON', () => {
  it.each([
    ['', 0, 'a value'],
    ['  ', 2, 'a value'],
    ['{', 1, '"key" or }'],
    ['{"a"', 4, ':'],
    ['{"a":', 5, 'a value'],
    ['{"a":1', 6, ', or }'],
    ['{"a":1,', 7, '"key"'],
    ['{"a":1,}', 7, '"key"'],
    ['{a:1}', 1, '"key" or }'],
    ["{'a':1}", 1, '"key" or }'],
    ['{"a" 1}', 5, ':'],
    ['{"a":1 "b":2}', 7, ', or }'],
    ['[', 1, 'a value'],
    ['[1,]', 3, 'a value'],
    ['[1 2]', 3, ', or ]'],
    ['[1', 2, ', or ]'],
    ['[}', 1, 'a value'],
    ['1 2', 2, 'end of file'],
    ['{}}', 2, 'end of file'],
    ['[01]', 2, ', or ]'],
    ['[+1]', 1, 'a value'],
    ['[tru]', 1, 'a value'],
    ['["a', 3, 'a closing "'],
    ['["a\nb"]', 3, String.raw`\n or \t`],
    [String.raw`["\x"]`, 2, String.raw`\\ \" \n \t \uXXXX`],
    [String.raw`["\u12"]`, 2, String.raw`\\ \" \n \t \uXXXX`],
    ['{"a\n":1}', 3, String.raw`\n or \t`],
    ['// no', 0, 'a value'],
  ])('finds the fault in %j at %i', (text, offset, expected) => {
    expect(accepts(text)).toBe(false)
    expect(scanJson(text)).toEqual({ offset, expected })
  })

  it('tells values, keys and ends in the order of the text', () => {
    const told: string[] = []
    const text = '{"a": [1, {"b": "x"}], "c": {}}'
    const fault = scanJson(text, {
      value: (start, depth, index) => told.push(`value ${text[start]} ${depth} ${index}`),
      key: (start, end, depth) => told.push(`key ${text.slice(start, end)} ${depth}`),
      close: (depth) => told.push(`close ${depth}`),
    })
    expect(fault).toBeNull()
    expect(told).toEqual([
      'value { 0 -1',
      'key "a" 1',
      'value [ 1 -1',
      'value 1 2 0',
      'value { 2 1',
      'key "b" 3',
      'value " 3 -1',
      'close 2',
      'close 1',
      'key "c" 1',
      'value { 1 -1',
      'close 1',
      'close 0',
    ])
  })

  it('accepts what JSON.parse accepts, and nothing else', () => {
    fc.assert(
      fc.property(
        fc.jsonValue(),
        fc.nat(),
        fc.constantFrom('', ',', '"', '}', ']', '\\', '1', 'e', ' ', '\u0000'),
        (value, at, sign) => {
          const text = JSON.stringify(value, null, 1)
          expect(scanJson(text)).toBeNull()
          const place = at % (text.length + 1)
          const broken = text.slice(0, place) + sign + text.slice(place + (at % 2))
          expect(scanJson(broken) === null).toBe(accepts(broken))
        },
      ),
    )
  })

  it.skipIf(!hasSharedFixtures)('agrees with JSON.parse on every file of the parsing corpus', () => {
    const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
    const texts = listFixtures('json-test-suite/test_parsing').map((name) =>
      decoder.decode(readFixture(`json-test-suite/test_parsing/${name}`)),
    )
    expect(texts.length).toBeGreaterThan(300)
    expect(texts.filter((text) => (scanJson(text) === null) !== accepts(text))).toEqual([])
  })
})
