import { describe, expect, it } from 'vitest'
import { issues } from '../../src/i18n/en/issues.ts'
import { issueSentence } from '../../src/i18n/issue-words.ts'
import { ISSUE_KINDS } from '../../src/model/issue.ts'
import type { Issue, IssueKind } from '../../src/model/issue.ts'

const issue = (kind: IssueKind, path: string, value?: string, hint?: string): Issue => ({
  kind,
  path,
  line: 1,
  column: 1,
  value,
  hint,
})

describe('an issue in words', () => {
  it.each([
    [
      issue('bad-date', '$.events[3].date', '"Sept 2024"', '2024-09'),
      '`date` "Sept 2024" is not EDTF; write `2024-09`.',
    ],
    [
      issue('bad-date', '$.events[3].date', '"soon"'),
      '`date` "soon" is not EDTF; write it like `2024-09-23`, `2024-09`, `2024~` or `2023-11/2024-04`.',
    ],
    [issue('wrong-type', '$.events[3].by', '5', 'array'), '`by` is 5; write a list in square brackets.'],
    [issue('wrong-type', '$.events[3].by[0]', '5', '"5"'), '`by` is 5; write "5".'],
    [
      issue('missing-field', '$.events[3].type', undefined, 'accusation, attack, rebuttal'),
      '`type` is missing; add it as accusation, attack, rebuttal.',
    ],
    [
      issue('unresolved-id', '$.events[3].by[0]', '"mas"', 'mss'),
      '`by` "mas" is not the id of anything in `actors`; did you mean `mss`?',
    ],
    [
      issue('unresolved-id', '$.events[3].citations[0].source', '"x"'),
      '`source` "x" is not the id of anything in `sources`; correct it, or add what it stands for.',
    ],
    [
      issue('unresolved-id', '$.events[3].about[1]', '"x"'),
      '`about` "x" is not the id of anything in `events`; correct it, or add what it stands for.',
    ],
    [
      issue('unknown-field', "$.events[3]['a b']"),
      'Claimline knows no field `a b` here and ignores it; remove it, or check its spelling.',
    ],
    [issue('not-json', '$', '"}"', '"key"'), 'This is not JSON: "}" stands where "key" was expected.'],
    [issue('not-json', '$', undefined, ':'), 'The file ends too early to be JSON; : is missing here.'],
    [
      issue('wrong-target', '$.events[3].about[0]', '"x"', 'attack'),
      '`about` names "x", which is not an attack, so the link was dropped; an event it answers belongs in `respondsTo`.',
    ],
    [
      issue('wrong-target', '$.events[3].respondsTo[0]', '"x"', 'accusation, rebuttal'),
      '`respondsTo` names "x", which is not another accusation or rebuttal, so the link was dropped; an attack belongs in `about`.',
    ],
    [
      issue('unknown-country', '$.actors[0].country', '"tw"', 'TW'),
      '`country` "tw" is not in ISO 3166-1; write `"TW"`.',
    ],
  ])('%#: says what is wrong and how to mend it', (given, sentence) => {
    expect(issueSentence(given, issues)).toBe(sentence)
  })

  it('is one sentence for every kind, with and without a value', () => {
    for (const kind of Object.keys(ISSUE_KINDS) as IssueKind[]) {
      for (const given of [issue(kind, '$.events[0].x', '"v"', 'h'), issue(kind, '$')]) {
        expect(issueSentence(given, issues)).toMatch(/^[^\n]+[.?]$/)
        expect(issueSentence(given, issues)).not.toContain('undefined')
      }
    }
  })

  it('takes no hint for the name of something in JavaScript', () => {
    expect(issueSentence(issue('wrong-type', '$.x', '1', 'constructor'), issues)).toBe('`x` is 1; write constructor.')
  })
})

it('each kind of issue has a name of its own', () => {
  expect(new Set(Object.values(issues.kinds)).size).toBe(Object.keys(ISSUE_KINDS).length)
})
