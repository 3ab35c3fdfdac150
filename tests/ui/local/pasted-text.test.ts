import { describe, expect, it } from 'vitest'
import { pastedKind } from '../../../src/ui/local/pasted-text.ts'

describe('a pasted text', () => {
  it.each([
    ['an address', ' https://example.org/a.json\n'],
    ['JSON', '\uFEFF{"format": "claimline/1"}'],
    ['JSON over several lines', '[\n  {\n    "id": 1 } ]'],
    ['JSON of one object a line', '{"id":"a"}\n{"id":"b"}'],
    ['cells of a spreadsheet', 'Date\tWho\n2024-01-02\tA'],
    ['a table with semicolons', 'Date;Who;Whom\n2024;A;B'],
    ['a table with commas in quotation marks', 'Date,Who,Whom\n2024,"A, of B",C'],
    ['a table with bars', 'Date|Who\n2024|A'],
  ])('opens at once where it is %s', (_, text) => expect(pastedKind(text)).toBe('data'))

  it.each([
    ['prose', 'The ministry said so.\nThe command, however, denied it.'],
    ['a letter', 'Dear all,\nthank you,'],
    ['a numbered note', '[1] The paper\n[2] Another'],
    ['one column', 'Name\nA\nB'],
    ['code', 'if (a) {\n  b()\n}'],
  ])('is asked about where it is %s', (_, text) => expect(pastedKind(text)).toBe('unsure'))

  it.each(['word', '', '   \n ', 'one line, with a comma', 'a: {b}'])('is nothing where it is %j', (text) =>
    expect(pastedKind(text)).toBe('nothing'),
  )
})
