import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { csvLine, evaluated } from '../../src/base/csv-line.ts'

/** The fields as a spreadsheet sees them that separates by this sign, and knows quotation marks only where a field begins. */
function fieldsBy(separator: string, line: string): readonly string[] {
  return line.split(/\r\n|\r|\n/).flatMap((row) => row.split(separator))
}

const isFormula = (field: string) => /^[\s"\uFEFF]*[=+\-@＝＋－＠]/.test(field)

const cell = fc.string({
  unit: fc.constantFrom('=', '-', ';', '\t', '\n', '\r', "'", '"', ' ', ',', 'a', '＝', '\uFEFF'),
})

describe('a cell that is written', () => {
  it.each(['a;=1+1', 'a;"=1+1"', 'a\t@x', 'said:\n=HYPERLINK("x")', 'a; \uFEFF＝1', 'a\r+1', ";'=1"])(
    'is no formula where cells are separated otherwise: %j',
    (text) => {
      for (const separator of [';', '\t'])
        expect(fieldsBy(separator, csvLine(['id', text, 'x'])).some(isFormula)).toBe(false)
    },
  )

  it('is no formula whatever is in it', () => {
    fc.assert(
      fc.property(cell, (text) => {
        for (const separator of [';', '\t'])
          expect(fieldsBy(separator, csvLine(['id', text])).filter(isFormula)).toEqual([])
      }),
    )
  })

  it('is read back as it was', () => {
    fc.assert(
      fc.property(cell, (text) => {
        const written = csvLine([text]).slice(0, -2)
        const bare = written.startsWith('"') ? written.slice(1, -1).replaceAll('""', '"') : written
        expect(evaluated(bare)).toBe(text)
      }),
    )
  })

  it('is written in time linear in its length', () => {
    const long = "\n' ".repeat(300_000)
    expect(evaluated(long)).toHaveLength(long.length)
    expect(csvLine([long]).length).toBeGreaterThan(long.length)
  })
})
