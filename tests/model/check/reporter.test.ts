import { describe, expect, it } from 'vitest'
import { ISSUES_IN_FULL } from '../../../src/model/issue.ts'
import { createReporter, formatPath, issueOf } from '../../../src/model/check/reporter.ts'

describe('the report', () => {
  it('holds the first issues in full, then only counts', () => {
    let asked = 0
    const reporter = createReporter(() => ({ line: (asked += 1), column: 1 }))
    const count = ISSUES_IN_FULL + 250
    for (let index = 0; index < count; index += 1) reporter.add({ kind: 'bad-date', path: ['events', index] })
    reporter.add({ kind: 'no-speaker', path: [] })
    const report = reporter.report(count + 50, 49)
    expect(report.issues).toHaveLength(ISSUES_IN_FULL)
    expect(report.issues[99]).toMatchObject({ path: '$.events[99]', line: 100 })
    expect(asked).toBe(ISSUES_IN_FULL)
    const counts = { 'bad-date': count, 'no-speaker': 1 }
    expect(report).toMatchObject({ counts, read: count + 50, kept: 49, leftOut: count + 1 })
  })

  it('is not changed by what is found later', () => {
    const reporter = createReporter(() => null)
    const before = reporter.report(0, 0)
    reporter.add({ kind: 'encoding', path: [] })
    expect(before).toEqual({ issues: [], counts: {}, read: 0, kept: 0, leftOut: 0 })
  })

  it('looks up no place that whoever found it knows, and takes what is an issue already as it is', () => {
    const reporter = createReporter(() => ({ line: 1, column: 1 }))
    const issue = { kind: 'not-json', path: '$', line: 2, column: 3, file: 'a.json' } as const
    reporter.add({ kind: 'bad-date', path: ['a'], file: 'b.json', other: 'a.json', at: () => ({ line: 4, column: 5 }) })
    for (let count = 0; count < ISSUES_IN_FULL; count += 1) reporter.pass(issue)
    const { issues, counts } = reporter.report(0, 0)
    expect(issues[0]).toEqual({ kind: 'bad-date', path: '$.a', line: 4, column: 5, file: 'b.json', other: 'a.json' })
    expect(issues[1]).toBe(issue)
    expect(issues).toHaveLength(ISSUES_IN_FULL)
    expect(counts).toEqual({ 'bad-date': 1, 'not-json': ISSUES_IN_FULL })
  })

  it('has in an issue only what there is to say', () => {
    expect(issueOf({ kind: 'encoding', path: [] }, null)).toEqual({
      kind: 'encoding',
      path: '$',
      line: null,
      column: null,
    })
    const full = { kind: 'bad-date', path: ['a'], value: 5, hint: 'x', event: 'e', cell: { row: 2 } } as const
    expect(issueOf(full, { line: 2, column: 3 })).toEqual({
      kind: 'bad-date',
      path: '$.a',
      line: 2,
      column: 3,
      cell: { row: 2 },
      value: '5',
      hint: 'x',
      event: 'e',
    })
    expect(issueOf({ kind: 'bad-date', path: [], value: null }, null).value).toBe('null')
  })

  it.each([
    [[], '$'],
    [['events', 3, 'date'], '$.events[3].date'],
    [['zh-Hant'], "$['zh-Hant']"],
    [['$schema', '_a', 'a1', '1a', ''], "$['$schema']._a.a1['1a']['']"],
    [["it's", 'a"b', 'a\\b', '\n'], String.raw`$['it\'s']['a"b']['a\\b']['\n']`],
  ])('writes the path %j as JSONPath', (path, text) => {
    expect(formatPath(path)).toBe(text)
  })
})
