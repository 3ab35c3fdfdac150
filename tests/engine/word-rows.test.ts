import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { WordRows } from '../../src/engine/memory/text/word-rows.ts'

function rowsOf(texts: readonly string[]): WordRows {
  const rows = new WordRows()
  texts.forEach((text, row) => rows.add(row, text))
  rows.finish()
  return rows
}

function found(rows: WordRows, part: string, count: number, among: Uint8Array | null = null): number[] {
  const marks = new Uint8Array(count)
  rows.search(part, among, marks)
  return Array.from(marks.keys()).filter((row) => marks[row] === 1)
}

/** Few letters and much white space, so that words repeat, are empty, and follow each other in every way. */
const text = fc.string({ unit: fc.constantFrom('a', 'b', 'é', ' ', '\n', '\x85', '\t'), maxLength: 12 })

describe('texts as numbers of words', () => {
  it('are given back as they were', () => {
    fc.assert(
      fc.property(fc.array(text), (texts) => {
        const rows = rowsOf(texts)
        expect(texts.map((_, row) => rows.of(row))).toEqual(texts)
      }),
    )
  })

  it('are found by any part of a word, among the rows that are asked about', () => {
    const part = fc.string({ unit: fc.constantFrom('a', 'b', 'é'), minLength: 1, maxLength: 3 })
    fc.assert(
      fc.property(fc.array(text), part, (texts, part) => {
        const rows = rowsOf(texts)
        const expected = Array.from(texts.keys()).filter((row) => texts[row]!.includes(part))
        expect(found(rows, part, texts.length)).toEqual(expected)
        const even = Uint8Array.from(texts, (_, row) => (row + 1) % 2)
        expect(found(rows, part, texts.length, even)).toEqual(expected.filter((row) => row % 2 === 0))
      }),
    )
  })

  it('may leave rows to others', () => {
    const rows = new WordRows()
    rows.add(1, 'port')
    rows.add(4, '')
    expect([0, 1, 2, 3, 4, 5].map((row) => rows.of(row))).toEqual([null, 'port', null, null, '', null])
  })

  it('hold more different words, and longer ones, than there are numbers for', () => {
    const texts = Array.from({ length: 700 }, (_, row) =>
      [...Array.from({ length: 100 }, (_, at) => `w${row * 100 + at}`), 'x'.repeat(60 + row), 'port'].join(' '),
    )
    const rows = rowsOf(texts)
    expect(texts.map((_, row) => rows.of(row))).toEqual(texts)
    expect(found(rows, 'w69999', 700)).toEqual([699])
    expect(found(rows, 'w123', 700)).toEqual(Array.from(texts.keys()).filter((row) => texts[row]!.includes('w123')))
    expect(found(rows, 'x'.repeat(758), 700)).toEqual([698, 699])
    expect(found(rows, 'port', 700)).toHaveLength(700)
  })
})
