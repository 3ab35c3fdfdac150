import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import {
  createLineLocator,
  createLocator,
  createValueLocator,
  locateIn,
  positionIn,
} from '../../../src/model/json/locate.ts'

const TEXT = `{
  "events": [
    { "id": "a", "date": "x" },
    { "id": "b",
      "by": ["cn", "tw"] }
  ],
  "odd \\u006bey": { "deep": [[1, 2], [3]] }
}`

describe('the place of a value', () => {
  it.each([
    [[], 1, 1],
    [['events'], 2, 13],
    [['events', 0], 3, 5],
    [['events', 0, 'date'], 3, 26],
    [['events', 1, 'by', 1], 5, 20],
    [['odd key', 'deep', 1, 0], 7, 39],
  ])('%j is line %i, column %i', (path, line, column) => {
    expect(locateIn(TEXT, path)).toEqual({ line, column })
  })

  it('that is missing is that of what it should be in', () => {
    expect(locateIn(TEXT, ['events', 1, 'title'])).toEqual(locateIn(TEXT, ['events', 1]))
    expect(locateIn(TEXT, ['events', 7, 'title'])).toEqual(locateIn(TEXT, ['events']))
    expect(locateIn(TEXT, ['nothing', 1])).toEqual({ line: 1, column: 1 })
    expect(locateIn(TEXT, ['events', 0, 'date', 'x'])).toEqual(locateIn(TEXT, ['events', 0, 'date']))
    expect(locateIn(TEXT, [0])).toEqual({ line: 1, column: 1 })
    expect(locateIn('[5, [6]]', [1, 0])).toEqual({ line: 1, column: 6 })
    expect(locateIn(' 5', ['a'])).toEqual({ line: 1, column: 2 })
  })

  it('whose key stands twice is that of the later', () => {
    expect(locateIn('{"a": 1, "a": 2}', ['a'])).toEqual({ line: 1, column: 15 })
    expect(locateIn('{"a": [1, 2], "a": [3]}', ['a', 0])).toEqual({ line: 1, column: 21 })
    expect(locateIn('{"a": [{"b": 1, "b": 2}]}', ['a', 0, 'b'])).toEqual({ line: 1, column: 22 })
  })

  it('is found in text that breaks off', () => {
    expect(locateIn('{"a": [1, 2', ['a', 1])).toEqual({ line: 1, column: 11 })
    expect(locateIn('', ['a'])).toEqual({ line: 1, column: 1 })
  })

  it('counts LF, CR LF and CR as one line break each', () => {
    expect(positionIn('a\nb\r\nc\rd', 7)).toEqual({ line: 4, column: 1 })
    expect(positionIn('a\nb\r\nc\rd', 3)).toEqual({ line: 2, column: 2 })
    expect(positionIn('a', 0)).toEqual({ line: 1, column: 1 })
  })

  it('leads to the value itself, whatever the document', () => {
    fc.assert(
      fc.property(fc.jsonValue({ maxDepth: 4 }), fc.integer({ min: 0, max: 3 }), (document, indent) => {
        const text = JSON.stringify(document, null, indent)
        const locate = createLocator(text)
        const lines = text.split('\n')
        const visit = (value: unknown, path: (string | number)[]): void => {
          const { line, column } = locate(path)
          const rest = [lines[line - 1]!.slice(column - 1), ...lines.slice(line)].join('\n')
          expect(rest.startsWith(JSON.stringify(value, null, indent).slice(0, 1))).toBe(true)
          if (Array.isArray(value)) value.forEach((element, index) => visit(element, [...path, index]))
          else if (typeof value === 'object' && value !== null) {
            for (const [key, member] of Object.entries(value)) visit(member, [...path, key])
          }
        }
        visit(JSON.parse(text), [])
      }),
    )
  })

  it('is the same where one knows already in which lines and columns the values begin', () => {
    fc.assert(
      fc.property(
        fc.array(fc.dictionary(fc.string({ maxLength: 3 }), fc.jsonValue({ maxDepth: 2 })), { maxLength: 5 }),
        fc.integer({ min: 0, max: 2 }),
        fc.constantFrom('\n', '\r\n'),
        (events, indent, end) => {
          const text = JSON.stringify({ events }, null, indent).replaceAll('\n', end)
          const locate = createLocator(text)
          const quickly = createValueLocator(text, (index) => locate(['events', index]))
          for (const [index, event] of events.entries()) {
            expect(quickly([index])).toEqual(locate(['events', index]))
            for (const key of Object.keys(event)) expect(quickly([index, key])).toEqual(locate(['events', index, key]))
            expect(quickly([index, 'missing key'])).toEqual(locate(['events', index]))
          }
        },
      ),
    )
  })

  it('in a line has the number of the line', () => {
    expect(createLineLocator('{"a": 1}', 7)(['a'])).toEqual({ line: 7, column: 7 })
  })
})
