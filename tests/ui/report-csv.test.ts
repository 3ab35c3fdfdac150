import papa from 'papaparse'
import { expect, it } from 'vitest'
import { issues } from '../../src/i18n/en/issues.ts'
import { opened } from '../../src/i18n/en/report.ts'
import { createWords } from '../../src/i18n/words.ts'
import type { Report } from '../../src/model/issue.ts'
import { reportCsv } from '../../src/ui/report/report-csv.ts'

const REPORT: Report = {
  issues: [
    { kind: 'bad-date', path: '$', line: null, column: null, cell: { row: 4, column: '=Date' }, value: '"soon"' },
    { kind: 'duplicate-id', path: '$.events[3].id', line: 7, column: 9, value: '"a"', event: '@SUM(A1)' },
  ],
  counts: { 'bad-date': 13_001, 'duplicate-id': 1 },
  read: 13_154,
  kept: 152,
  leftOut: 13_002,
}

it('the report is a table: what was read, kept and left out, then where and why, and no cell is a formula', () => {
  const { data } = papa.parse<Record<string, string>>(
    reportCsv(REPORT, { words: createWords(), opened, issues }).slice(1),
    {
      header: true,
      skipEmptyLines: true,
    },
  )
  expect(data.map(({ what }) => what)).toEqual([
    'Events read: 13,154',
    'Events kept: 152',
    'Events left out: 13,002',
    '`=Date` "soon" cannot be read as a date; write it like `2024-09-23`, `2024-09`, `2024~` or `2023-11/2024-04`.',
    'The id "a" is taken by an earlier one; give this one an id of its own.',
    'and 13,000 more of this kind',
  ])
  expect(data[3]).toMatchObject({
    severity: 'Error',
    kind: 'Date not understood',
    row: '4',
    column: "'=Date",
    value: '"soon"',
  })
  expect(data[5]).toMatchObject({ severity: 'Error', kind: 'Date not understood', row: '' })
  expect(data[4]).toMatchObject({ line: '7', character: '9', path: '$.events[3].id', event: "'@SUM(A1)" })
})
