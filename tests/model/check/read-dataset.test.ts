import fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import type { Dataset } from '../../../src/model/event.ts'
import { ISSUE_KINDS } from '../../../src/model/issue.ts'
import type { Report } from '../../../src/model/issue.ts'
import { readDataset, readDatasetBytes } from '../../../src/model/check/read-dataset.ts'
import { rawDataset } from '../sample.ts'
import type { Raw } from '../sample.ts'
import { isMutation } from '../../mutation.ts'

const places = (report: Report) =>
  report.issues.map(({ kind, path, line, column }) => `${kind} ${path} ${line}:${column}`)

function asLines(raw: Raw): string[] {
  const { events, ...head } = raw
  return [head, ...(events as unknown[])].map((part) => JSON.stringify(part))
}

describe('a dataset', () => {
  it('without a fault is read whole', () => {
    const { dataset, report } = readDataset(JSON.stringify(rawDataset()))
    expect(report).toEqual({ issues: [], counts: {}, read: 3, kept: 3, leftOut: 0 })
    expect(dataset!.events.map(({ id }) => id)).toEqual(['campaign', 'names-three', 'dismisses'])
    expect(dataset!.head.title).toBe('A sample')
  })

  it('is the same as NDJSON, with any line breaks and blank lines', () => {
    const { dataset } = readDataset(JSON.stringify(rawDataset()))
    for (const separator of ['\n', '\r\n', '\r', '\n\n', '\n \n']) {
      const read = readDataset(asLines(rawDataset()).join(separator) + separator)
      expect(read.dataset).toEqual(dataset)
      expect(read.report).toMatchObject({ issues: [], read: 3 })
    }
  })

  it('may begin with a byte order mark', () => {
    expect(readDataset(`\ufeff${JSON.stringify(rawDataset())}`).report.kept).toBe(3)
  })

  it('is read from bytes of any encoding that is declared', () => {
    const text = JSON.stringify(rawDataset())
    const wide = Uint8Array.from(`\ufeff${text}`, () => 0)
    const utf16 = new Uint8Array(2 * wide.length)
    for (const [index, unit] of [...`\ufeff${text}`].entries())
      new DataView(utf16.buffer).setUint16(2 * index, unit.charCodeAt(0), true)
    expect(readDatasetBytes(utf16).dataset).toEqual(readDataset(text).dataset)
    expect(readDatasetBytes(new TextEncoder().encode(text)).dataset).toEqual(readDataset(text).dataset)
    expect(readDatasetBytes(Uint8Array.of(0x7b, 0xff))).toEqual({
      dataset: null,
      report: {
        issues: [{ kind: 'encoding', path: '$', line: null, column: null }],
        counts: { encoding: 1 },
        read: 0,
        kept: 0,
        leftOut: 0,
      },
    })
  })

  it('says where it is not JSON', () => {
    const { dataset, report } = readDataset('{\n  "a": 1,\n}\n')
    expect(dataset).toBeNull()
    expect(report.issues).toEqual([{ kind: 'not-json', path: '$', line: 3, column: 1, value: '"}"', hint: '"key"' }])
    expect(readDataset('{"a"').report.issues).toEqual([{ kind: 'not-json', path: '$', line: 1, column: 5, hint: ':' }])
    expect(readDataset('').report.issues).toMatchObject([{ kind: 'not-json', hint: 'a value' }])
    expect(readDataset('[😀]').report.issues).toMatchObject([{ value: '"😀"', column: 2 }])
    expect(places(readDataset(`${JSON.stringify(rawDataset())}\nx`).report)).toEqual(['not-json $ 2:1'])
    expect(places(readDataset('[1]\n[2]').report)).toEqual(['not-json $ 2:1'])
  })

  it('says where a line of NDJSON is not, and reads the others', () => {
    const [head, ...events] = asLines(rawDataset())
    const { dataset, report } = readDataset([head, events[0], '', '{"id": ', '[]', events[1], events[2]].join('\n'))
    expect(dataset!.events).toHaveLength(3)
    expect(report).toMatchObject({ read: 5, kept: 3, leftOut: 2 })
    expect(places(report)).toEqual(['not-json $.events[1] 4:8', 'wrong-type $.events[2] 5:1'])
  })

  it('in lines says where a value stands, also in the first line', () => {
    const [, ...events] = asLines(rawDataset())
    const { report } = readDataset(
      ['{"format":"claimline/1","titel":1,"actors":[],"sources":[]}', ...events].join('\r\n'),
    )
    expect(places(report).slice(0, 3)).toEqual([
      'missing-field $.title 1:1',
      'unknown-field $.titel 1:33',
      'unresolved-id $.events[0].by[0] 2:112',
    ])
  })

  it('without a list of events has none', () => {
    const { events: _, ...rest } = rawDataset()
    expect(readDataset(JSON.stringify(rest))).toMatchObject({
      dataset: { events: [] },
      report: { counts: { 'missing-field': 1, 'uncited-source': 2 }, read: 0 },
    })
    expect(readDataset(JSON.stringify({ ...rest, events: {} })).report.counts).toMatchObject({ 'wrong-type': 1 })
  })

  it('of another kind or version is none', () => {
    expect(readDataset('{"format": "claimline/9", "events": [{}]}')).toMatchObject({
      dataset: null,
      report: { counts: { 'unknown-version': 1 }, read: 0 },
    })
    expect(readDataset('null').report.counts).toEqual({ 'not-a-dataset': 1 })
  })

  it('warns of keys that stand twice, where they count', () => {
    const text = JSON.stringify(rawDataset()).replace('"title":"A sample"', '"title":"x","title":"A sample"')
    expect(places(readDataset(text).report)).toEqual(['duplicate-key $.title 1:83'])
    const lines = asLines(rawDataset())
    lines[2] = lines[2]!.replace('"id"', '"id":"x","id"')
    const { dataset, report } = readDataset(lines.join('\n'))
    expect(places(report)).toEqual(['duplicate-key $.events[1].id 3:16'])
    expect(dataset!.events[1]!.id).toBe('names-three')
  })

  it('that the browser cannot take in is too large', () => {
    const parse = vi.spyOn(JSON, 'parse').mockImplementation(() => {
      throw new RangeError('too much recursion')
    })
    const { report } = readDataset('{"a": 1}')
    parse.mockRestore()
    expect(report.counts).toEqual({ 'too-large': 1 })
  })
})

/** Everything that may be said of any outcome. */
function expectSound({ dataset, report }: { dataset: Dataset | null; report: Report }): void {
  const { issues, counts, read, kept, leftOut } = report
  const all = Object.values(counts).reduce((sum, count) => sum + count, 0)
  expect(issues).toHaveLength(Math.min(all, 100))
  expect(read).toBe(kept + leftOut)
  expect(dataset?.events.length ?? 0).toBe(kept)
  if (leftOut > 0)
    expect(Object.keys(counts).some((kind) => ISSUE_KINDS[kind as keyof typeof ISSUE_KINDS] === 'error')).toBe(true)
  if (!dataset) return
  const actors = new Set(dataset.head.actors.map(({ id }) => id))
  const sources = new Set(dataset.head.sources.map(({ id }) => id))
  const types = new Map(dataset.events.map(({ id, type }) => [id, type]))
  expect(types.size).toBe(kept)
  for (const { by, against, about, respondsTo, citations } of dataset.events) {
    expect([by.length > 0, citations.length > 0]).toEqual([true, true])
    expect([...by, ...against].every((id) => actors.has(id))).toBe(true)
    expect(citations.every(({ source }) => sources.has(source))).toBe(true)
    expect(about.every((id) => types.get(id) === 'attack')).toBe(true)
    expect(respondsTo.every(({ event }) => types.has(event) && types.get(event) !== 'attack')).toBe(true)
  }
}

describe('any file', () => {
  const ids = fc.constantFrom('campaign', 'names-three', 'dismisses', 'cn', 'mss', 'article', 'page', '__proto__', 'x')
  const value = fc.oneof(
    fc.jsonValue({ maxDepth: 2 }),
    fc.array(ids, { maxLength: 3 }),
    ids,
    fc.constantFrom('2024', '2023/..', 'attack', 'rebuttal', 'claimline/1'),
    fc.constant(undefined),
  )

  /** Puts a value somewhere into a document. */
  function spoil(document: unknown, at: readonly number[], change: unknown): unknown {
    if (typeof document !== 'object' || document === null || at.length === 0) return change
    const keys = Object.keys(document)
    const key = keys[at[0]! % (keys.length + 1)] ?? 'extra'
    const spoilt = spoil((document as Raw)[key], at.slice(1), change)
    return Array.isArray(document)
      ? document.map((element, index) => (String(index) === key ? spoilt : (element as unknown)))
      : { ...document, [key]: spoilt }
  }

  it('that is nearly a dataset is judged soundly, as JSON and as NDJSON', () => {
    fc.assert(
      fc.property(
        fc.array(fc.tuple(fc.array(fc.nat(30), { minLength: 1, maxLength: 5 }), value), { maxLength: 4 }),
        (changes) => {
          const document = changes.reduce<unknown>(
            (before, [at, change]) => spoil(before, at, change),
            rawDataset(),
          ) as Raw
          const whole = readDataset(JSON.stringify(document))
          expectSound(whole)
          if (!Array.isArray(document['events']) || document['events'].includes(undefined)) return
          const lines = readDataset(asLines(document).join('\n'))
          if (document['events'].length === 0) return
          expect(lines.dataset).toEqual(whole.dataset)
          expect(lines.report.counts).toEqual(whole.report.counts)
        },
      ),
    )
  })

  it.skipIf(isMutation)('of any text at all is judged soundly', () => {
    fc.assert(fc.property(fc.oneof(fc.string({ unit: 'binary' }), fc.json()), (text) => expectSound(readDataset(text))))
  })

  it('whose links go in circles is judged soundly', () => {
    const events = fc.array(
      fc.record({
        type: fc.constantFrom('accusation', 'attack', 'rebuttal'),
        date: fc.constantFrom('2023', '2024', '2024-09/..', 'x'),
        about: fc.array(fc.nat(9), { maxLength: 3 }),
        respondsTo: fc.array(fc.nat(9), { maxLength: 3 }),
      }),
      { maxLength: 10 },
    )
    fc.assert(
      fc.property(events, (list) => {
        const raw = list.map((event, index) => ({
          ...event,
          id: String(index),
          title: 't',
          by: ['cn'],
          about: event.about.map(String),
          respondsTo: event.respondsTo.map(String),
          citations: [{ source: 'page' }],
        }))
        expectSound(readDataset(JSON.stringify(rawDataset({ events: raw }))))
      }),
    )
  })
})
