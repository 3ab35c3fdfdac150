import { expect, it } from 'vitest'
import { countOf, furtherOf } from '../../src/model/count-issues.ts'
import { ISSUE_KINDS, type Issue, type Report } from '../../src/model/issue.ts'

const LISTED: readonly Issue[] = [
  { kind: 'bad-date', severity: 'error', path: ['events', 0, 'date'] } as unknown as Issue,
]
const REPORT = { issues: LISTED, counts: { 'bad-date': 3, 'assumed-value': 2 }, read: 9, kept: 6, leftOut: 3 } as Report

it('counts the issues of a severity, listed or not', () => {
  expect([ISSUE_KINDS['bad-date'], ISSUE_KINDS['assumed-value']]).toEqual(['error', 'warning'])
  expect([countOf(REPORT, 'error'), countOf(REPORT, 'warning')]).toEqual([3, 2])
})

it('tells how many of each kind there are beside those that are listed', () => {
  expect(furtherOf(REPORT, LISTED)).toEqual([
    { kind: 'bad-date', count: 2 },
    { kind: 'assumed-value', count: 2 },
  ])
  expect(furtherOf({ ...REPORT, counts: { 'bad-date': 1 } }, LISTED)).toEqual([])
})
