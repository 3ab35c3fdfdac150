import { write } from 'hucre'
import { describe, expect, it } from 'vitest'
import { loadFile, readFile } from '../reading.ts'

const SHEET = {
  name: 'Claims',
  rows: [
    ['Claims of 2024', null, null, null],
    ['Dates', null, 'Who', 'What'],
    ['start', 'end', null, null],
    [new Date(Date.UTC(2024, 8, 23)), new Date(Date.UTC(2024, 8, 25)), 'Ministry', 'Says so'],
  ],
  merges: [
    { startRow: 0, endRow: 0, startCol: 0, endCol: 3 },
    { startRow: 1, endRow: 1, startCol: 0, endCol: 1 },
    { startRow: 1, endRow: 2, startCol: 2, endCol: 2 },
    { startRow: 1, endRow: 2, startCol: 3, endCol: 3 },
  ],
  cells: new Map([['3,3', { value: 'Says so', hyperlink: { target: 'https://a.example/1' } }]]),
}

describe('cells that were never text', () => {
  it('of a workbook are a table: merged headers, dates as stored, links as addresses', async () => {
    const bytes = await write({ sheets: [{ name: 'Notes', rows: [['a note']] }, SHEET] })
    const { mapping, headers, sheets } = await previewOf(bytes)
    expect({ headers, sheets }).toEqual({
      headers: ['Dates start', 'Dates end', 'Who', 'What', '\u2197 5'],
      sheets: ['Notes', 'Claims'],
    })
    const made = await readFile(bytes, 'a.xlsx', mapping)
    expect(made.events).toMatchObject([{ date: '2024-09-23/2024-09-25', title: 'Says so', by: ['ministry'] }])
    expect(made.head['sources']).toMatchObject([{ url: 'https://a.example/1' }])
  })

  it('of HTML are a table, with lines, spans and links', async () => {
    const html = `<html><script>alert(1)</script><table><tr><th>Date</th><th>What</th><th>Who</th></tr>
<tr><td rowspan="2">2024-01-01</td><td>One<br>more</td><td><a href="https://a.example/1">A</a></td></tr>
<tr><td>Two &amp; three</td><td><a href="javascript:x">B</a></td></tr></table></html>`
    const { mapping } = await previewOf(html)
    const made = await readFile(html, 'a.xls', mapping)
    expect(made.events).toMatchObject([
      { date: '2024-01-01', title: 'One\nmore', by: ['a'] },
      { date: '2024-01-01', title: 'Two & three', by: ['b'] },
    ])
    expect(made.head['sources']).toMatchObject([{ url: 'https://a.example/1' }, { id: 'file' }])
  })
})

async function previewOf(content: string | Uint8Array) {
  const loaded = await loadFile(content, 'a file')
  if (loaded.ok || !loaded.table) throw new Error('it is no table')
  return loaded.table
}
