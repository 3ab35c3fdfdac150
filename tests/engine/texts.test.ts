import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { fold } from '../../src/base/fold.ts'
import { ReadTexts } from '../../src/engine/memory/text/read-texts.ts'
import { Texts } from '../../src/engine/memory/text/texts.ts'
import { runs } from '../runs.ts'

/** Half a surrogate pair, marks of byte order, letters that fold to more than one, and what needs no folding. */
const text = fc.string({ unit: fc.constantFrom('A', 'b', ' ', '\n', '\ud800', '\ufeff', 'ß', 'ﬁ', 'É', '中', '😀') })

describe('titles and summaries', () => {
  it('are given back as they were read, before and after they are prepared for searching', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ title: text, summary: text }), { maxLength: 700, size: 'max' }), (originals) => {
        const read = new ReadTexts()
        for (const { title, summary } of originals) read.add(title, summary)
        const texts = new Texts(read)
        const all = () => originals.map((_, row) => texts.of(row))
        expect(all()).toEqual(originals)
        texts.prepare()
        expect(all()).toEqual(originals)
        while (texts.prepare());
        expect(all()).toEqual(originals)
      }),
      { numRuns: runs(20) },
    )
  })

  it('are found by a word alike, however far they are prepared', () => {
    const word = fc.constantFrom('a', 'ab', 'b', 'ss', 'fi', 'e', '中', '😀', 'bb')
    const originals = fc.array(fc.record({ title: text, summary: text }), { maxLength: 1200, size: 'max' })
    fc.assert(
      fc.property(originals, word, fc.boolean(), (originals, word, isNarrowed) => {
        const read = new ReadTexts()
        for (const { title, summary } of originals) read.add(title, summary)
        const texts = new Texts(read)
        const among = isNarrowed ? Uint8Array.from(originals, (_, row) => (row % 3 === 0 ? 1 : 0)) : null
        const found = () => {
          const marks = new Uint8Array(originals.length)
          texts.search(word, among, marks)
          return [...marks]
        }
        const expected = originals.map(({ title, summary }, row) => {
          const holds = fold(title).includes(word) || fold(summary).includes(word)
          return holds && (!isNarrowed || row % 3 === 0) ? 1 : 0
        })
        expect(found()).toEqual(expected)
        while (texts.prepare()) expect(found()).toEqual(expected)
      }),
      { numRuns: runs(20) },
    )
  })
})
