import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import type { QuotedPassage } from '../../src/engine/query.ts'
import { nextStop, quotedText, stopOf } from '../../src/scene/text/quoted-text.ts'

const TEXT = 'One two three.\nFour five six.\n\nSeven.'

const quoted = (words: string, ...events: readonly string[]): QuotedPassage => {
  const start = TEXT.indexOf(words)
  return { start, end: start + words.length, state: 'exact', events }
}

describe('a text with quoted passages', () => {
  it('knows the events of every piece, and of what overlaps the events of both', () => {
    const { paragraphs, events } = quotedText(TEXT, [quoted('One two', 'a'), quoted('two three', 'b', 'c')])
    const pieces = paragraphs[0]!.pieces.map(({ start, text }) => [text, (events.get(start) ?? []).join(' ')])
    expect(pieces).toEqual([
      ['One ', 'a'],
      ['two', 'a b c'],
      [' three', 'b c'],
      ['.', ''],
    ])
  })

  it('stops where passages begin, once where two begin together', () => {
    const { stops } = quotedText(TEXT, [quoted('two', 'a'), quoted('two three', 'b'), quoted('five', 'c')])
    expect(stops).toEqual([4, 20])
  })

  it('knows where the quotes of an event begin', () => {
    const text = quotedText(TEXT, [quoted('two', 'a'), quoted('five', 'b', 'c')])
    expect(['a', 'b', 'c', 'd', null].map((event) => stopOf(text, event))).toEqual([4, 20, 20, null, null])
  })

  it('is walked from stop to stop, and not beyond its ends', () => {
    expect(nextStop([4, 20], null, 1)).toBe(4)
    expect(nextStop([4, 20], 4, 1)).toBe(20)
    expect(nextStop([4, 20], 10, -1)).toBe(4)
    expect(nextStop([4, 20], 20, 1)).toBeUndefined()
    expect(nextStop([4, 20], 4, -1)).toBeUndefined()
    expect(nextStop([], null, 1)).toBeUndefined()
  })

  it('has a stop for every passage, wherever they lie', () => {
    const spot = fc.integer({ min: 0, max: TEXT.length })
    const passage = fc
      .tuple(spot, spot)
      .map(([a, b]) => ({ start: Math.min(a, b), end: Math.max(a, b), state: 'exact' as const, events: ['e'] }))
      .filter(({ start, end }) => TEXT.slice(start, end).trim() !== '')
    fc.assert(
      fc.property(fc.array(passage), (passages) => {
        const sorted = passages.sort((a, b) => a.start - b.start || a.end - b.end)
        const { stops, paragraphs } = quotedText(TEXT, sorted)
        const firsts = sorted.map((_, index) =>
          paragraphs.flatMap(({ pieces }) => pieces).find((piece) => piece.passages.includes(index)),
        )
        expect(firsts.every((piece) => piece !== undefined && stops.includes(piece.start))).toBe(true)
      }),
    )
  })
})
