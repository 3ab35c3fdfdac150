import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { ReadTexts } from '../../src/engine/memory/read-texts.ts'
import { Texts } from '../../src/engine/memory/texts.ts'

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
      { numRuns: 20 },
    )
  })
})
