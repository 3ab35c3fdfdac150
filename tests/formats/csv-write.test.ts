import * as fc from 'fast-check'
import { csvParseRows } from 'd3'
import { describe, expect, it } from 'vitest'
import { valueOf } from '../../src/formats/csv/cells.ts'
import { rawDataset, rawEvent } from '../model/sample.ts'
import { datasetIn, writeAs } from './writing.ts'

const NASTY = ['=1+1', '+1', '-1', '@SUM(A1)', '\t=1', '\r=1', '\n=1', ' =1', "'=1", "''=1", '＝1', '\uFEFF=1', "'\t"]

async function rowsOf(title: string) {
  const { text } = await writeAs('csv', datasetIn(rawDataset({ events: [rawEvent({ about: [], title })] })))
  const [header, row] = csvParseRows(text.slice(1))
  return { text, cell: row![header!.indexOf('title')]!, header: header! }
}

describe('CSV', () => {
  it('begins with a byte order mark and the names of its columns, and ends its lines with CR LF', async () => {
    const { text } = await writeAs('csv', datasetIn(rawDataset()))
    expect(text.startsWith('\uFEFFid,type,date,title,summary,by,')).toBe(true)
    expect(text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/)
    expect(csvParseRows(text)).toHaveLength(4)
    expect(new Set(csvParseRows(text).map((row) => row.length)).size).toBe(1)
  })

  it.each(NASTY)('keeps %j from being evaluated, and lets it be read back', async (title) => {
    const { cell } = await rowsOf(title)
    expect(cell.startsWith("'")).toBe(true)
    expect(valueOf(cell)).toBe(title)
  })

  it('writes no cell that a spreadsheet evaluates, whatever the text, and loses none', async () => {
    const unit = fc.constantFrom(...'=+-@\'\t\r\n ",|\\aé＝'.split(''))
    await fc.assert(
      fc.asyncProperty(fc.string({ unit, minLength: 1, maxLength: 6 }), async (title) => {
        const { cell } = await rowsOf(title)
        expect(cell).not.toMatch(/^[=+\-@\t\r\n＝]/)
        expect(valueOf(cell)).toBe(title)
      }),
    )
  })

  it('separates several values of a cell by a bar, in step with the citations', async () => {
    const citations = [
      { source: 'article', quote: { exact: 'named a|b', prefix: 'x' } },
      { source: 'page', note: 'A back\\slash' },
    ]
    const { text, losses } = await writeAs(
      'csv',
      datasetIn(rawDataset({ events: [rawEvent({ about: [], citations })] })),
    )
    const [header, row] = csvParseRows(text.slice(1))
    const cell = (name: string) => row![header!.indexOf(name)]
    expect(cell('source_ids')).toBe('article|page')
    expect(cell('quotes')).toBe('named a\\|b|')
    expect(cell('notes')).toBe('|A back\\\\slash')
    expect(cell('source_dates')).toBe('2024-09~|')
    expect(losses).toMatchObject({ 'quote-contexts': 1, 'source-texts': 1, 'actor-names': 1 })
  })

  it('says in its header how to read it', async () => {
    expect((await rowsOf('x')).header.at(-1)).toMatch(/^hint: a ' before =/)
  })
})
