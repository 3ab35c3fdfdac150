import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync, writeFileSync, mkdirSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { fixedDataset } from '../../server/engine/dataset.ts'
import { openApi } from '../../server/engine/openapi.ts'
import { EngineError, type Engine } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import { stringifyWire } from '../../src/engine/http/wire.ts'
import type { Query } from '../../src/engine/query.ts'
import { sayIn } from '../../src/model/in-one-language.ts'
import { crossStrait } from '../clickhouse/filled.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { asked, logging, type Serving, serving } from './serving.ts'

const COUNT: Query<'count'> = { kind: 'count', filter: NO_FILTER }
const JSON_TYPE = { 'Content-Type': 'application/json' }
const { dataset, report } = crossStrait()
const memory = memoryEngineOf(dataset, report)
const all = { shown: dataset.events.length, total: dataset.events.length }

/** An engine that fails as the id asks. */
const failing: Engine = {
  run: (query) => Promise.reject((query as Query).kind === 'event' ? new Error('SELECT hunter2') : stopped),
}
const stopped = new EngineError('Code: 241 SELECT secret', 'failed', {
  kind: 'too-much-memory',
  places: ['10.0.0.2:9000'],
  said: 'Code: 241, while executing SELECT secret',
})

let site: string
let server: Serving
const logged: string[] = []

beforeAll(async () => {
  site = mkdtempSync(join(tmpdir(), 'claimline-site-'))
  mkdirSync(join(site, 'datasets'))
  const shipped = { id: 'shipped', title: 'Shipped', description: '', url: 'shipped.json', events: 1, updated: '' }
  writeFileSync(join(site, 'datasets/catalogue.json'), JSON.stringify({ datasets: [shipped] }))
  server = await serving({
    site,
    files: [fixedDataset('größe 1', memory)],
    archives: [fixedDataset('failing', failing)],
    logger: logging(logged),
  })
})
afterAll(async () => {
  await server.close()
  rmSync(site, { recursive: true })
})

const FILE = '/engine/gr%C3%B6%C3%9Fe%201'
const ask = (query: unknown, headers: Record<string, string> = JSON_TYPE, path = `${FILE}/query`) =>
  asked(server.port, path, { method: 'POST', headers, body: typeof query === 'string' ? query : stringifyWire(query) })

describe('the interface', () => {
  it('answers a query', async () => {
    const { status, headers, body } = await ask(COUNT)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('application/json; charset=utf-8')
    expect(headers['cache-control']).toBe('no-store')
    expect(JSON.parse(body.toString())).toEqual(all)
  })

  it('compresses an answer for those who can read it', async () => {
    const query: Query = { kind: 'page', filter: NO_FILTER, sort: 'date', descending: false, offset: 0, limit: 50 }
    const plain = await ask(query)
    const packed = await ask(query, { ...JSON_TYPE, 'Accept-Encoding': 'br, gzip;q=0.5' })
    expect(plain.headers['content-encoding']).toBeUndefined()
    expect(packed.headers['content-encoding']).toBe('gzip')
    expect(gunzipSync(packed.body)).toEqual(plain.body)
    expect((await ask(query, { ...JSON_TYPE, 'Accept-Encoding': 'gzip;q=0' })).body).toEqual(plain.body)
  })

  it('lists its datasets, and says which of them does not answer', async () => {
    const { body } = await asked(server.port, '/engine')
    const { title, description, updated } = dataset.head
    const say = sayIn('en', dataset.head)
    expect(JSON.parse(body.toString())).toEqual({
      datasets: [
        { name: 'größe 1', title: say(title), description: say(description), updated, total: all.total },
        { name: 'failing', failure: 'too-much-memory' },
      ],
    })
  })

  it('gives the summary of a dataset', async () => {
    const { body } = await asked(server.port, FILE)
    expect(JSON.parse(body.toString())).toMatchObject({
      total: all.total,
      title: sayIn('en', dataset.head)(dataset.head.title),
    })
    expect((await asked(server.port, FILE, { method: 'HEAD' })).status).toBe(200)
  })

  it('offers files to the page before what it ships', async () => {
    const { body } = await asked(server.port, '/datasets/catalogue.json')
    const { datasets } = JSON.parse(body.toString()) as { datasets: { id: string; url: string }[] }
    expect(datasets.map(({ id, url }) => [id, url])).toEqual([
      ['größe 1', 'engine:größe 1'],
      ['shipped', 'shipped.json'],
    ])
  })

  it('publishes its description', async () => {
    const { body } = await asked(server.port, '/engine/openapi.json')
    expect(JSON.parse(body.toString())).toEqual(JSON.parse(JSON.stringify(openApi())))
    // `npm run openapi` brings the file up to date.
    const file = join(import.meta.dirname, '../../docs/openapi.json')
    expect(JSON.parse(readFileSync(file, 'utf8'))).toEqual(JSON.parse(body.toString()))
  })

  it.each([
    ['/engine', 'GET, HEAD'],
    [FILE, 'GET, HEAD'],
    [`${FILE}/query`, 'POST'],
  ])('says what %s takes', async (path, allow) => {
    for (const method of ['GET', 'POST', 'PUT', 'DELETE', 'OPTIONS', 'PATCH']) {
      if (allow.includes(method)) continue
      const { status, headers } = await asked(server.port, path, { method })
      expect([method, status, headers.allow]).toEqual([method, 405, allow])
      expect(headers['access-control-allow-methods']).toBeUndefined()
    }
  })

  it.each(['/engine/other/query', '/engine/constructor/query', '/engine/%00/query'])('knows no %s', async (path) => {
    const { status, body } = await ask(COUNT, JSON_TYPE, path)
    expect(status).toBe(404)
    expect(JSON.parse(body.toString())).toMatchObject({ kind: 'no-database' })
  })

  it('says nothing in the words of a database, in answers or in its log', async () => {
    const refused = await ask(COUNT, JSON_TYPE, '/engine/failing/query')
    expect(refused.status).toBe(422)
    expect(JSON.parse(refused.body.toString())).toEqual({ kind: 'too-much-memory', places: ['10.0.0.2:9000'] })
    const broken = await ask({ kind: 'event', id: 'hunter2' }, JSON_TYPE, '/engine/failing/query')
    expect(broken.status).toBe(500)
    expect(JSON.parse(broken.body.toString())).toEqual({ kind: 'failed' })
    expect(logged.length).toBeGreaterThan(0)
    expect(logged.join('\n')).not.toMatch(/SELECT|hunter2|größe 1\/query/)
  })

  it('counts what it did, without a word of what was asked', async () => {
    await ask({ kind: 'event', id: 'hunter2' })
    const { body } = await asked(server.port, '/metrics')
    expect(body.toString()).toMatch(/claimline_queries_total\{dataset="größe 1",kind="event",outcome="engine"\} 1/)
    expect(body.toString()).not.toContain('hunter2')
  })
})

describe('an attack', () => {
  /** Times are compared, as a machine may be slow: what takes longer than linear is far longer at eight times the size. */
  const quotes = (size: number) => `'\\`.repeat(size / 2)

  it.each([2 ** 17, 2 ** 20])('by %d bytes of quotes and backslashes is refused or answered at once', async (size) => {
    const filter = { ...NO_FILTER, text: quotes(size) }
    expect((await ask({ kind: 'count', filter })).status).toBe(size < 2 ** 19 ? 400 : 413)
    const byId = await ask({ kind: 'event', id: quotes(size / 4) })
    expect(byId.status).toBe(200)
    expect(byId.body.toString()).toBe('null')
    expect((await ask(quotes(size))).status).toBe(400)
    expect((await ask(COUNT)).status).toBe(200)
  })

  const NO_QUERIES = [
    'KILL QUERY WHERE 1',
    'SELECT * FROM system.processes',
    '{"kind":"sql","statement":"KILL QUERY WHERE 1"}',
    '{"kind":"summary","query":"SELECT * FROM system.tables"}',
    '{"kind":"summary","query_id":"x"}',
    '{"kind":"summary","settings":{"readonly":0}}',
    '{"__proto__":{"kind":"summary"}}',
    '{"kind":"summary","__proto__":{}}',
    '{"kind":"constructor"}',
    '[]',
    'null',
    '',
    '[['.repeat(300_000),
    '{"a":'.repeat(100_000),
    '{"kind":"density","columns":1e9}',
  ]
  it.each(NO_QUERIES.map((body) => [body.slice(0, 60), body]))('by no query is refused: %s', async (_start, body) => {
    const { status, body: answer } = await ask(body)
    expect(status).toBe(400)
    expect(answer.toString()).not.toMatch(/SELECT|KILL/)
  })

  it.each([
    { Origin: 'https://evil.example' },
    { Origin: 'null' },
    { Origin: 'http://localhost.evil.example' },
    { 'Sec-Fetch-Site': 'cross-site' },
    { 'Sec-Fetch-Site': 'same-site' },
    { 'Sec-Fetch-Site': 'none' },
  ])('from another page is refused: %j', async (headers) => {
    const { status, body } = await ask(COUNT, { ...JSON_TYPE, ...headers })
    expect(status).toBe(403)
    expect(body.toString()).not.toContain('shown')
  })

  it.each([
    'text/plain',
    'application/x-www-form-urlencoded',
    'multipart/form-data',
    'text/plain; application/json',
    '',
  ])('by a form of another page is refused: %j', async (type) => {
    expect((await ask(COUNT, { 'Content-Type': type })).status).toBe(415)
  })

  it('is told from our own page', async () => {
    const { status } = await ask(COUNT, {
      ...JSON_TYPE,
      Origin: server.origin,
      'Sec-Fetch-Site': 'same-origin',
      'Content-Type': 'application/json; charset=utf-8',
    })
    expect(status).toBe(200)
  })

  it('by more queries a minute than anyone asks is refused, with when to come again', async () => {
    const limited = await serving({ site, files: [fixedDataset('a', memory)], limits: { perMinute: 2 } })
    const outcome = async () => asked(limited.port, '/engine/a')
    await outcome()
    await outcome()
    const { status, headers, body } = await outcome()
    expect(status).toBe(429)
    expect(Number(headers['retry-after'])).toBeGreaterThan(0)
    expect(JSON.parse(body.toString())).toMatchObject({ kind: 'too-busy' })
    expect((await asked(limited.port, '/datasets/catalogue.json')).status).toBe(200)
    await limited.close()
  })
})

describe('the page’s engine over it', () => {
  const at = (name: string) => createHttpEngine(`${server.origin}/engine/${name}`)

  it('answers as the engine behind it', async () => {
    expect(await at('gr%C3%B6%C3%9Fe%201').run(COUNT)).toEqual(all)
  })

  it('fails with the kind of failure, and the places that it is about', async () => {
    await expect(at('failing').run(COUNT)).rejects.toMatchObject({
      failure: 'failed',
      refusal: { kind: 'too-much-memory', places: ['10.0.0.2:9000'], said: '' },
    })
    await expect(at('failing').run({ kind: 'event', id: 'x' })).rejects.toMatchObject({ refusal: { kind: 'failed' } })
    await expect(at('gone').run(COUNT)).rejects.toMatchObject({ refusal: { kind: 'no-database' } })
  })

  it('fails as unreachable if nobody is there', async () => {
    const gone = await serving({ site })
    await gone.close()
    const engine = createHttpEngine(`${gone.origin}/engine/a`)
    await expect(engine.run(COUNT)).rejects.toMatchObject({ refusal: { kind: 'unreachable' } })
  })

  it('rejects with the reason of its signal, and the question ends on the server', async () => {
    const ended: unknown[] = []
    let begun = () => {}
    const isBegun = new Promise<void>((resolve) => (begun = resolve))
    const endless: Engine = {
      run: (_query, signal) =>
        new Promise((_resolve, reject) => {
          begun()
          signal!.addEventListener('abort', () => {
            ended.push(signal!.reason)
            reject(signal!.reason as Error)
          })
        }),
    }
    const slow = await serving({ site, files: [fixedDataset('slow', endless)] })
    const leaving = new AbortController()
    const answer = createHttpEngine(`${slow.origin}/engine/slow`).run(COUNT, leaving.signal)
    await isBegun
    const reason = new Error('nobody waits')
    leaving.abort(reason)
    await expect(answer).rejects.toBe(reason)
    await expect.poll(() => ended.length).toBe(1)
    await slow.close()
  })

  it('gives up on an answer that does not come', async () => {
    const silent = await serving({ site, files: [fixedDataset('slow', { run: () => new Promise(() => {}) })] })
    const engine = createHttpEngine(`${silent.origin}/engine/slow`, { patienceMs: 50 })
    await expect(engine.run(COUNT)).rejects.toMatchObject({ refusal: { kind: 'hung-up' } })
    await silent.close()
  })

  it('is given up by the server in its time', async () => {
    const engine: Engine = {
      run: (_query, signal) => once(signal!, 'abort').then(() => Promise.reject(signal!.reason as Error)),
    }
    const slow = await serving({ site, files: [fixedDataset('slow', engine)], limits: { queryTimeoutMs: 50 } })
    const answer = createHttpEngine(`${slow.origin}/engine/slow`).run(COUNT)
    await expect(answer).rejects.toMatchObject({ refusal: { kind: 'too-slow' } })
    await slow.close()
  })
})
