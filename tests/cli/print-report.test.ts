import { expect, it } from 'vitest'
import { lineOf } from '../../cli/print-report.ts'
import type { Issue } from '../../src/model/issue.ts'

const SOON: Issue = { kind: 'bad-date', path: '$', line: null, column: null, value: '"soon"', hint: '2024' }

it.each<[string, Partial<Issue>, string]>([
  ['a text, by line and character', { path: '$.date', line: 7, column: 9 }, 'all.json:7:9: error: `date` "soon"'],
  [
    'a table, by row and column',
    { cell: { row: 4, column: 'Date' } },
    'all.json: row 4, column “Date”: error: `Date` "soon"',
  ],
  ['a table of several files', { file: 'b.csv', cell: { row: 4 } }, 'all.json: b.csv: row 4: error: '],
  ['a file as a whole', {}, 'all.json: error: '],
])('an issue is placed in %s', (_where, place, said) => {
  expect(lineOf('all.json', { ...SOON, ...place }).startsWith(said)).toBe(true)
})
