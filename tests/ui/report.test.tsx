// @vitest-environment jsdom
import { cleanup, screen, within } from '@testing-library/react'
import { afterEach, beforeEach, expect, it } from 'vitest'
import type { Report } from '../../src/model/issue.ts'
import { ReportDialog } from '../../src/ui/report/ReportDialog.tsx'
import { giveDialogs } from './support/fake-layout.ts'
import { openPage } from './support/page.tsx'

beforeEach(giveDialogs)
afterEach(cleanup)

const REPORT: Report = {
  issues: [{ kind: 'bad-date', path: '$.events[3].date', line: 7, column: 9, value: '"soon"', hint: '2024' }],
  counts: { 'bad-date': 1, 'wrong-target': 312 },
  read: 1000,
  kept: 999,
  leftOut: 1,
}

it('the report lists how severe an issue is, what is wrong and where, and counts further ones by what they are called', () => {
  openPage(<ReportDialog report={REPORT} onClose={() => {}} />)
  const dialog = screen.getByRole('dialog', { name: 'How the file was read' })
  expect(
    within(dialog)
      .getAllByRole('listitem')
      .map(({ textContent }) => textContent),
  ).toEqual([
    expect.stringMatching(/^Error `date` "soon" is not EDTF; write `2024`\..*line 7/),
    'Link to the wrong type of event: and 312 more of this kind',
  ])
})
