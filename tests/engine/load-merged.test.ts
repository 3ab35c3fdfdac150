import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { NamedFile } from '../../src/engine/engine.ts'
import type { Loaded } from '../../src/engine/worker/serve.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'
import { BLANK_MAPPING, type TableMapping } from '../../src/model/mapping.ts'
import { rawDataset, rawEvent, type Raw } from '../model/sample.ts'

const SAMPLE = rawDataset() as { actors: Raw[]; sources: Raw[]; events: Raw[] }

const file = (name: string, content: string, mapping?: TableMapping): NamedFile => ({
  name,
  blob: new Blob([content]),
  mapping,
})
const json = (name: string, parts: Raw = {}) => file(name, JSON.stringify(rawDataset(parts), null, 1))

function load(files: readonly NamedFile[], room = 2 ** 30, onProgress: (share: number) => void = () => {}) {
  return loadDataset({
    origin: { kind: 'files', name: 'several', files },
    base: 'https://example.org/',
    signal: new AbortController().signal,
    onProgress: ({ bytes, bytesTotal }) => onProgress(bytes / bytesTotal!),
    room,
    later: setImmediate,
  })
}

async function opened(...files: readonly NamedFile[]) {
  const loaded = await load(files)
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
  const { engine, report } = loaded
  const { head, events } = engine.excerpt(NO_FILTER)
  return { head, events: [...events], report, told: report.issues.map(({ kind, file, value }) => [kind, file, value]) }
}

const refusedIssue = (loaded: Loaded) => (loaded.ok ? null : loaded.issue)

const CSV = 'Date,What\n2024-01-01,One thing\nsoon,Another\n'
const MAPPING: TableMapping = {
  ...BLANK_MAPPING,
  columns: { date: 0, title: 1 },
  dayOrder: null,
  separator: '',
  type: 'attack',
  encoding: '',
}

describe('several files', () => {
  it('become one dataset, in which what is the same in both is there once and told of', async () => {
    const { head, events, report } = await opened(
      json('a.json', { title: 'The one' }),
      json('b.json', { title: 'The other', events: [SAMPLE.events[0], rawEvent({ id: 'more' })] }),
    )
    const first = SAMPLE.events.map(({ id }) => id)
    expect(events.map(({ id }) => id)).toEqual([...first, 'more'])
    expect(head.title).toBe('The one + The other')
    expect(head.actors).toHaveLength(SAMPLE.actors.length)
    expect(report).toMatchObject({ read: first.length + 1, kept: first.length + 1, leftOut: 0 })
    const issue = report.issues.find(({ event }) => event === first[0])
    expect(issue).toMatchObject({ kind: 'merged-id', file: 'b.json', other: 'a.json', path: '$.events[0]' })
    expect(issue!.line).toBeGreaterThan(1)
  })

  it('keep apart what has one id but is something else, and each refers to its own', async () => {
    const actors = (name: string) => [{ id: 'a1', name, country: null }]
    const sources = [{ id: 's1', title: 'S' }]
    const said = (title: string, more: object = {}) =>
      rawEvent({
        id: 'e1',
        type: 'accusation',
        title,
        by: ['a1'],
        against: [],
        about: [],
        citations: [{ source: 's1' }],
        ...more,
      })
    const denied = { ...said('Denied'), id: 'e2', type: 'rebuttal', respondsTo: ['e1'] }
    const { head, events, told } = await opened(
      json('a.json', { actors: actors('The ministry'), sources, events: [said('First')] }),
      json('b.json', { actors: actors('The group'), sources, events: [denied, said('Second')] }),
    )
    expect(head.actors.map(({ id, name }) => [id, name])).toEqual([
      ['a1', 'The ministry'],
      ['a1@2', 'The group'],
    ])
    expect(head.sources).toHaveLength(1)
    expect(events).toMatchObject([
      { id: 'e1', title: 'First', by: ['a1'] },
      { id: 'e2', title: 'Denied', by: ['a1@2'], respondsTo: [{ event: 'e1@2', points: [] }] },
      { id: 'e1@2', title: 'Second', by: ['a1@2'] },
    ])
    expect(told).toContainEqual(['kept-apart', 'b.json', '"a1"'])
    expect(told).toContainEqual(['kept-apart', 'b.json', '"e1"'])
    expect(told).toContainEqual(['merged-id', 'b.json', '"s1"'])
  })

  it('take nothing for the same that speaks of something else in the same words', async () => {
    const said = (title: string) => rawEvent({ id: 'said', about: [], title })
    const denied = rawEvent({ id: 'denied', type: 'rebuttal', about: [], status: undefined, respondsTo: ['said'] })
    const again = rawEvent({ id: 'again', about: [], respondsTo: ['denied'] })
    const { events, told } = await opened(
      json('a.json', { events: [said('One thing'), denied, again] }),
      json('b.json', { events: [again, denied, said('Another')] }),
    )
    expect(events.slice(3)).toMatchObject([
      { id: 'again@2', respondsTo: [{ event: 'denied@2', points: [] }] },
      { id: 'denied@2', respondsTo: [{ event: 'said@2', points: [] }] },
      { id: 'said@2', title: 'Another' },
    ])
    expect(told.filter(([kind]) => kind === 'kept-apart')).toHaveLength(3)
  })

  it('may answer each other: an id that a file does not have itself leads to the other', async () => {
    const said = rawEvent({ id: 'said', about: [] })
    const denied = rawEvent({ id: 'denied', type: 'rebuttal', about: [], status: undefined, respondsTo: ['said'] })
    const { events } = await opened(json('b.json', { events: [denied] }), json('a.json', { events: [said] }))
    expect(events[0]).toMatchObject({ id: 'denied', respondsTo: [{ event: 'said', points: [] }] })
  })

  it('keep what the first says of an actor, and say that the other says otherwise', async () => {
    const [first, ...rest] = SAMPLE.actors
    const other = { ...first, aliases: ['X'] }
    const { head, told } = await opened(json('a.json'), json('b.json', { actors: [other, ...rest] }))
    expect(head.actors).toHaveLength(SAMPLE.actors.length)
    expect(head.actors[0]!.aliases).toEqual([])
    expect(told).toContainEqual(['kept-first', 'b.json', '"cn"'])
  })

  it('may be tables: no row takes the place of another, though neither says what it is called', async () => {
    const { events, report } = await opened(file('a.csv', CSV, MAPPING), file('b.csv', CSV, MAPPING))
    expect(events.map(({ id, title }) => [id, title])).toEqual([
      ['row-2', 'One thing'],
      ['row-2@2', 'One thing'],
    ])
    expect(report.counts['kept-apart']).toBeUndefined()
    expect(report.issues.filter(({ kind }) => kind === 'bad-date')).toMatchObject([
      { file: 'a.csv', cell: { row: 3, column: 'Date' } },
      { file: 'b.csv', cell: { row: 3, column: 'Date' } },
    ])
  })

  it('ask about one table at a time, and say which', async () => {
    const loaded = await load([json('a.json'), file('b.csv', CSV, MAPPING), file('c.csv', CSV)])
    expect(loaded).toMatchObject({
      ok: false,
      issue: { kind: 'unmapped-table' },
      table: { file: 2, headers: ['Date', 'What'], report: { read: 2, kept: 1 } },
    })
  })

  it('open though some cannot be read, which are named; and not where none can', async () => {
    const broken = new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3])
    const files = [file('cut.json', '{"format":"claimline/1",'), { ...file('x.gz', ''), blob: new Blob([broken]) }]
    const { report, events } = await opened(...files, json('a.json'))
    expect(events).toHaveLength(SAMPLE.events.length)
    expect(report.issues.slice(0, 2)).toMatchObject([
      { kind: 'not-json', file: 'cut.json', line: 1 },
      { kind: 'encoding', file: 'x.gz' },
    ])
    expect(refusedIssue(await load(files))).toMatchObject({ kind: 'not-json', file: 'cut.json' })
  })

  it('lead each issue back to its place in its file', async () => {
    const events = [rawEvent({ id: 'good', about: [] }), rawEvent({ id: 'bad', date: 'soon' })]
    const lines = [rawDataset({ events: undefined }), ...events].map((value) => JSON.stringify(value))
    lines.splice(1, 0, '{oops}')
    const { report } = await opened(json('a.json'), file('b.ndjson', lines.join('\n')))
    const bad = report.issues.find(({ kind }) => kind === 'bad-date')
    expect(bad).toMatchObject({ file: 'b.ndjson', path: '$.events[2].date', line: 4, event: 'bad' })
    expect(report.issues.find(({ kind }) => kind === 'not-json')).toMatchObject({
      file: 'b.ndjson',
      line: 2,
      column: 2,
    })
  })

  it('survive what is nested without end', async () => {
    const deep = `{"id":"deep","x":${'['.repeat(20_000)}${']'.repeat(20_000)}}`
    const text = JSON.stringify(rawDataset()).replace('"events":[', `"events":[${deep},`)
    const { report } = await opened(file('a.json', text), file('b.json', text))
    expect(report.leftOut).toBe(2)
  })

  it('of one name are told apart', async () => {
    const { told } = await opened(json('a.json'), json('a.json'))
    expect(told[0]).toEqual(['merged-id', 'a.json (2)', '"cn"'])
  })

  it('are refused where they would take too much room, and tell how far they have come', async () => {
    expect(refusedIssue(await load([json('a.json'), json('b.json')], 10))).toMatchObject({ kind: 'too-large' })
    const shares: number[] = []
    await load([json('a.json'), json('b.json')], 2 ** 30, (share) => shares.push(share))
    expect(shares.every((share) => share >= 0 && share <= 1)).toBe(true)
  })
})
