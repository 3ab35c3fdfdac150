import fc from 'fast-check'
import { describe, expect, it } from 'vitest'
import { separatorOf } from '../../../src/base/separator.ts'
import { RowParser } from '../../../src/formats/table/parse-rows.ts'
import { parseTable } from '../../../src/formats/table/table.ts'

const rowsOf = (text: string) => parseTable(text).rows.map(({ cells }) => cells)
const faultsOf = (text: string) => parseTable(text).rows.flatMap(({ row, fault }) => (fault ? [[row, fault.kind]] : []))
const lines = (count: number) => Array.from({ length: count }, (_, at) => `2024-01-0${at + 1},Office,Claim ${at}`)

describe('rows of a table', () => {
  it.each([
    ['is opened in a last column', '"forgot to close', '"forgot to close'],
    ['is closed by a typographic mark', '"forgot to close”', 'forgot to close'],
    ['opens a word', '"Never" said the office', '"Never" said the office'],
    ['opens and the cell ends with another', '"a "b" c"', 'a "b" c'],
    ['stands alone', '"', '"'],
    ['is doubled and not closed', '"""', '"""'],
  ])('are none of them lost where a quotation mark %s', (_what, cell, value) => {
    const text = ['date,who,claim', `2024-02-01,Pier,${cell}`, ...lines(5)].join('\n')
    expect(rowsOf(text)).toHaveLength(6)
    expect(rowsOf(text)[0]).toEqual(['2024-02-01', 'Pier', value])
    expect(faultsOf(text)).toEqual([[2, 'malformed-quote']])
  })

  it('are found where a mark is not closed until a later row quotes a cell', () => {
    const text = ['date,who,claim', '2024-02-01,Pier,"open', ...lines(5), '2024-03-01,Pier,"well, closed"'].join('\n')
    expect(rowsOf(text)).toHaveLength(7)
    expect(rowsOf(text).at(-1)).toEqual(['2024-03-01', 'Pier', 'well, closed'])
  })

  it('are found between two marks of which the second stands at the end of a cell', () => {
    const text = ['date,who,claim', '2024-02-01,Pier,"open', ...lines(5), '2024-03-01,Pier,said so"'].join('\n')
    expect(rowsOf(text)).toHaveLength(7)
  })

  it('keep cells of several lines, commas and doubled marks', () => {
    const text = 'date,who,claim\n2024-01-01,Pier,"First line,\nsecond ""line"", third"\n2024-01-02,Pier,x\n'
    expect(rowsOf(text)[0]).toEqual(['2024-01-01', 'Pier', 'First line,\nsecond "line", third'])
    expect(faultsOf(text)).toEqual([])
  })

  it('take a mark behind a backslash for part of the cell', () => {
    expect(rowsOf('date,who,claim\n2024,Pier,"a \\"story\\", no more"\n2024,Pier,x')).toEqual([
      ['2024', 'Pier', 'a "story", no more'],
      ['2024', 'Pier', 'x'],
    ])
  })

  it('fit the width of the table where a mark within a cell is not doubled', () => {
    expect(rowsOf('date,title,who\n2024,"He said "no", and left",Pier\n2024,x,y')[0]).toEqual([
      '2024',
      'He said "no", and left',
      'Pier',
    ])
  })

  it('that are tab-separated keep marks as spreadsheets paste them', () => {
    const text = 'date\twho\twhat\n2024\tA\t"Pirates" came, it says\n2025\tB\t"They\n2026\tC\t"All"\n'
    expect(rowsOf(text).map((cells) => cells[2])).toEqual(['"Pirates" came, it says', '"They', '"All"'])
    expect(rowsOf('date\twhat\n2024\t"two\nlines"\n2025\t"said ""no"""\n').map((cells) => cells[1])).toEqual([
      'two\nlines',
      'said "no"',
    ])
    expect(rowsOf('"date"\t"what"\n"2024"\t"One"\n')).toEqual([['2024', 'One']])
  })

  it('are the same however the text is cut into blocks', () => {
    const sign = fc.constantFrom('a', '1', ',', '"', '"', '\n', '\r\n', ' ', '\\', '”')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), fc.nat(60), (signs, cut) => {
        const text = signs.join('')
        const whole = [...new RowParser(',', 3).push(text, true)]
        const parser = new RowParser(',', 3)
        expect([...parser.push(text.slice(0, cut), false), ...parser.push(text.slice(cut), true)]).toEqual(whole)
      }),
    )
  })

  it('hold every character that is no mark or separator, whatever the marks', () => {
    const sign = fc.constantFrom('a', 'b', ',', '"', '\n')
    fc.assert(
      fc.property(fc.array(sign, { maxLength: 60 }), (signs) => {
        const text = signs.join('')
        const kept = [...new RowParser(',', 3).push(text, true)].flatMap(({ cells }) => cells).join('')
        expect(kept.replaceAll(/[^ab]/g, '')).toBe(text.replaceAll(/[^ab]/g, ''))
      }),
    )
  })

  it('take linear time where every cell opens a mark', () => {
    const rows = [...new RowParser(',', 3).push('"",""a,"\n'.repeat(100_000), true)]
    expect(rows.length).toBeGreaterThan(1000)
  })
})

describe('what separates cells', () => {
  it.each([
    ['a tab between two columns', 'Date\tWhat\n2024-01-01\tOne, two\n', '\t'],
    ['a semicolon between two columns', 'Datum;Was\n2024-01-01;Das Amt\n2024-01-05;Der Pier\n', ';'],
    ['a tab among names with commas', 'Who\tWhom\tWhat\nWang, Min\tChen, Yi\t1\nWang, Min\tChen, Yi\t2\n', '\t'],
    ['a semicolon below a header with commas', 'Datum (Jahr, Monat);Wer\n2024;Nein, nie\n2025;Ja, oft\n', ';'],
    ['a comma among lists with semicolons', 'date,who,tags\n2024,A; B,x; y; z\n2025,C; D,x; y; z\n', ','],
    ['a semicolon among decimal commas', 'a;b;c\n1,5;2,5;x\n1,5;2,5;y\n', ';'],
    ['a bar', 'date|who\n2024|A, B\n', '|'],
    ['nothing in one column', 'title\nOne\nTwo\n', ''],
    ['a comma below a title', 'Exported from CaseBook\ndate,title\n2024,One\n2025,Two\n', ','],
  ])('is %s', (_what, text, separator) => {
    expect(separatorOf(text).separator).toBe(separator)
  })
})
