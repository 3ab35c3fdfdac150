import * as fc from 'fast-check'
import { describe, expect, it, vi } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { Loaded } from '../../src/engine/worker/serve.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'
import { Places } from '../../src/formats/bytes/places.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { syntheticEvents, syntheticHead } from '../../tools/synthetic.ts'
import { gzipped, load } from './loading.ts'
import { runs } from '../runs.ts'

// A few sources, as finding the place of each that nobody cites takes long.
const { sources, ...REST } = syntheticHead(60, 1) as { sources: object[] }
const HEAD = { ...REST, sources: sources.slice(0, 3) }
const EVENTS = Array.from(syntheticEvents(60, 1), (event, index) =>
  Object.assign(event as { title: string }, { citations: [{ source: `s${index % 3}` }] }),
)

function asJson(events: readonly object[], head: object = HEAD): string {
  return JSON.stringify({ ...head, events })
}

function asLines(events: readonly unknown[], head: object = HEAD): string {
  return [head, ...events].map((value) => JSON.stringify(value)).join('\n')
}

function issueOf(loaded: Loaded) {
  expect(loaded.ok).toBe(false)
  return loaded.ok ? null : loaded.issue
}

async function titlesIn(loaded: Loaded): Promise<string[]> {
  if (!loaded.ok) throw new Error(JSON.stringify(loaded.issue))
  const page = { kind: 'page', filter: NO_FILTER, sort: 'date', descending: false, offset: 0, limit: 100 } as const
  return (await loaded.engine.run(page)).rows.map(({ title }) => title)
}

describe('loading', { timeout: 20_000 }, () => {
  const titles = EVENTS.map(({ title }) => title)

  it.each([
    ['JSON', asJson(EVENTS)],
    ['indented JSON', JSON.stringify({ ...HEAD, events: EVENTS }, null, 2)],
    ['JSON with its events first', JSON.stringify({ events: EVENTS, ...HEAD })],
    ['NDJSON', asLines(EVENTS)],
    ['NDJSON with blank lines and CR LF', `${asLines(EVENTS).replaceAll('\n', '\r\n\r\n')}\r\n`],
    ['JSON after a byte order mark', `\ufeff${asJson(EVENTS)}`],
  ])('reads %s, plain and compressed', async (_name, text) => {
    const inUtf16 = new Uint8Array(Buffer.from(`\ufeff${text.replace('\ufeff', '')}`, 'utf16le'))
    for (const content of [text, await gzipped(text), inUtf16]) {
      expect((await titlesIn(await load(content))).toSorted()).toEqual(titles.toSorted())
    }
  })

  it('reports what reading the whole text at once reports', { timeout: 60_000 }, async () => {
    const spoilt = fc.constantFrom<(event: object) => unknown>(
      (event) => event,
      (event) => ({ ...event, date: '2024-02-30' }),
      (event) => ({ ...event, id: 'e1' }),
      (event) => ({ ...event, by: ['nobody'] }),
      (event) => ({ ...event, respondsTo: ['e7', 'e999'] }),
      (event) => ({ ...event, citations: [] }),
      (event) => ({ ...event, colour: 'red' }),
      () => 'no event',
      () => null,
    )
    const texts = fc
      .tuple(
        fc.array(spoilt, { maxLength: 30, size: 'max' }),
        fc.constantFrom(asJson, asLines),
        fc.constantFrom('', '\n'),
      )
      .map(([spoils, write, end]) => write(spoils.map((spoil, index) => spoil(EVENTS[index]!) as object)) + end)
    await fc.assert(
      fc.asyncProperty(texts, async (text) => {
        const loaded = await load(text)
        const { dataset, report } = readDataset(text)
        expect(loaded).toMatchObject({ ok: dataset !== null, report })
      }),
      { numRuns: runs(40), seed: 20261123 },
    )
  })

  it('finds in every event what it says, whichever way it was read', async () => {
    const ugly = (event: object, index: number) => ({
      ...event,
      ...[
        {},
        { title: 'Łódź', summary: '網路攻擊 🕵️', tags: ['标签', 'a'] },
        { title: 'a "b"\n', summary: '\ud800', dateNote: 'Pages differ.' },
        { title: '\ud800', by: ['a1'], confidence: 'high', citations: [{ source: 's0', note: 'Says so.' }] },
        { summary: undefined, tags: ['a'], date: '2024-09~/2024-10' },
      ][index % 5],
    })
    const text = asLines(EVENTS.map(ugly))
    const loaded = await load(text)
    const { dataset } = readDataset(text)
    expect(loaded.ok && [...loaded.engine.excerpt(NO_FILTER).events]).toEqual(dataset!.events)
  })

  it('keeps lines and columns where the text is too long to keep', () => {
    const places = new Places()
    for (const [line, column] of [
      [2, 1],
      [3, 1],
      [5, 1],
      [5, 40],
      [6, 1],
    ] as const)
      places.add(line, column)
    expect([0, 1, 2, 3, 4].map((index) => places.at(index))).toEqual([
      { line: 2, column: 1 },
      { line: 3, column: 1 },
      { line: 5, column: 1 },
      { line: 5, column: 40 },
      { line: 6, column: 1 },
    ])
  })

  it('leaves out a line that is no JSON and reads on', async () => {
    const lines = asLines(EVENTS).split('\n')
    lines[3] = '{"id": oops}'
    const loaded = await load(lines.join('\n'))
    expect(loaded.ok && loaded.report.leftOut).toBeGreaterThan(0)
    expect(loaded.ok && loaded.report.issues[0]).toMatchObject({
      kind: 'not-json',
      path: '$.events[2]',
      line: 4,
      column: 8,
    })
  })

  it.each([
    ['nothing', '', { kind: 'empty-file', path: '$' }],
    ['a page', '<!doctype html>', { kind: 'foreign-file', path: '$', hint: 'html' }],
    ['half a document', asJson(EVENTS).slice(0, -40), { kind: 'not-json', line: 1 }],
    ['a comma too many', '{"format":"claimline/1",\n"events":[1,\n2,]}', { kind: 'not-json', line: 3, column: 3 }],
    ['a comma too few', '{"format":"claimline/1",\n"events":[{}\n{}]}', { kind: 'not-json', line: 3, column: 1 }],
    ['a map', '{"type":"FeatureCollection","features":[]}', { kind: 'foreign-file', hint: 'geojson' }],
    ['a review of claims', '{"@type":"ClaimReview"}', { kind: 'foreign-file', hint: 'claimreview' }],
    ['another document', '{"kind":"Album","songs":[]}', { kind: 'not-a-dataset' }],
    ['a list', '[1, 2]', { kind: 'not-a-dataset' }],
    ['a later version', '{"format":"claimline/9","events":[]}', { kind: 'unknown-version' }],
    ['Latin-1', new Uint8Array(Buffer.from('{"title":"é"}', 'latin1')), { kind: 'encoding' }],
    ['UTF-32', new Uint8Array([0xff, 0xfe, 0, 0, 0x7b, 0, 0, 0]), { kind: 'encoding', hint: 'UTF-32' }],
    ['UTF-32 without a mark', new Uint8Array([0x44, 0, 0, 0, 0x61, 0, 0, 0]), { kind: 'encoding', hint: 'UTF-32' }],
    ['a photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xe0, 0, 0x10, ...Buffer.from('JFIF\0')]), { hint: 'image' }],
    ['another photograph', new Uint8Array([0xff, 0xd8, 0xff, 0xdb, 0, 0x43, 0, 8]), { hint: 'image' }],
    ['a broken archive', new Uint8Array([0x1f, 0x8b, 8, 0, 1, 2, 3]), { kind: 'encoding', hint: 'gzip' }],
  ])('refuses %s and says where', async (_name, content, issue) => {
    expect(issueOf(await load(content as BlobPart))).toMatchObject(issue)
  })

  it('refuses what would take too much room, whatever is still to come', async () => {
    expect(issueOf(await load(asLines(EVENTS), { room: 5000 }))).toMatchObject({ kind: 'too-large' })
  })

  it('stops when it is cancelled', async () => {
    const controller = new AbortController()
    const loading = load(asLines(EVENTS), { signal: controller.signal, onProgress: () => controller.abort() })
    await expect(loading).rejects.toMatchObject({ name: 'AbortError' })
  })

  it('tells how far it has come, to the last byte', async () => {
    const seen: number[] = []
    await load(asLines(EVENTS), { onProgress: ({ bytes, bytesTotal }) => seen.push(bytes / bytesTotal!) })
    expect(seen.at(-1)).toBe(1)
  })
})

describe('hostile files', { timeout: 60_000 }, () => {
  const BEGINNING = '{"format":"claimline/1","title":"endless'

  /** `beginning`, then so many megabytes of the same. */
  function endless(beginning: string, filling: string, megabytes: number): BlobPart[] {
    return [beginning, ...Array.from({ length: megabytes }, () => filling.repeat(2 ** 20))]
  }

  it.each([
    ['zeros', endless('', '\0', 20), 'foreign-file'],
    ['blanks', endless('', ' ', 20), 'empty-file'],
    ['an event without end', endless('{"format":"claimline/1","events":[{"id":"', 'a', 17), 'too-large'],
    ['blanks between events', endless('{"format":"claimline/1","events":[{},', ' ', 17), 'too-large'],
    ['brackets without end', endless('{"format":"claimline/1","events":[', '[', 17), 'too-large'],
    ['a line without end', endless('{"format":"claimline/1"}\n{"id":"', 'a', 17), 'too-large'],
    ['a title without end', endless(BEGINNING, 'a', 66), 'too-large'],
  ])('refuses %s', async (_name, parts, kind) => {
    expect(issueOf(await load(new Blob(parts)))).toMatchObject({ kind })
  })

  it('refuses what is small only while it is compressed', async () => {
    const bomb = new Blob(endless('{"format":"claimline/1","events":[{},', ' ', 20))
    expect(issueOf(await load(await gzipped(bomb)))).toMatchObject({ kind: 'too-large' })
  })
})

describe('files under an address', () => {
  const open = (url: string) => {
    const signal = new AbortController().signal
    const base = 'https://example.org/app/'
    return loadDataset({
      origin: { kind: 'url', url },
      base,
      signal,
      onProgress: () => {},
      room: 2 ** 30,
      later: setImmediate,
    })
  }

  it('are looked for beside the page', async () => {
    const fetched = vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(asJson(EVENTS)))
    expect(await open('data/set.json')).toMatchObject({ ok: true })
    expect(fetched.mock.calls[0]![0]).toEqual(new URL('https://example.org/app/data/set.json'))
  })

  it('are refused with the status that came instead', async () => {
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response('gone', { status: 410 }))
    expect(issueOf(await open('set.json'))).toMatchObject({ kind: 'bad-status', value: '410' })
  })

  it('are refused where nobody answers', async () => {
    vi.spyOn(globalThis, 'fetch').mockRejectedValue(new TypeError('Failed to fetch'))
    expect(issueOf(await open('set.json'))).toMatchObject({ kind: 'unreachable' })
    expect(issueOf(await open('https://['))).toMatchObject({ kind: 'unreachable' })
  })

  it('are refused where they break off', async () => {
    const broken = new ReadableStream({
      pull(controller) {
        controller.enqueue(new TextEncoder().encode(asJson(EVENTS).slice(0, 500)))
        controller.error(new TypeError('network error'))
      },
    })
    vi.spyOn(globalThis, 'fetch').mockImplementation(async () => new Response(broken))
    expect(issueOf(await open('set.json'))).toMatchObject({ kind: 'unreachable', hint: 'complete' })
  })

  it.each(['NotReadableError', 'NotFoundError'])(
    'that changed after they were chosen are refused as that: %s',
    async (name) => {
      const blob = new Blob([asJson(EVENTS)])
      vi.spyOn(blob, 'stream').mockReturnValue(
        new ReadableStream({ pull: (controller) => controller.error(new DOMException('changed', name)) }),
      )
      const loaded = await loadDataset({
        origin: { kind: 'file', name: 'set.json', blob },
        base: 'https://example.org/',
        signal: new AbortController().signal,
        onProgress: () => {},
        room: 2 ** 20,
        later: setImmediate,
      })
      expect(issueOf(loaded)).toMatchObject({ kind: 'file-changed' })
    },
  )
})
