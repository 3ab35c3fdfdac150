import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectServer } from '../../src/engine/clickhouse/server.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import type { Query } from '../../src/engine/query.ts'
import { READER } from './configuration.ts'
import { crossStrait, filled } from './filled.ts'
import { addressAs, type Served, served } from './served.ts'
import { DATABASE, startTwoShards } from './servers.ts'

/** By what it may do, not for its name or password. */
const REFUSED = { ok: false, says: expect.stringMatching(/readonly|denied|allowed|Syntax|disabled/i) as string }

describe('the user as whom the server asks', () => {
  let site: Awaited<ReturnType<typeof startTwoShards>>
  let path: Served
  beforeAll(async () => {
    site = await startTwoShards()
    const { dataset, report } = crossStrait()
    await filled(site, dataset, report)
    await site.writer.tell('CREATE TABLE default.secret (a String) ENGINE = Memory')
    path = await served(site.address)
  })
  afterAll(async () => {
    await path.end()
    await site.end()
  })

  const asReader = async (statement: string, settings = '') => {
    const response = await fetch(`${site.address}${settings}`, {
      method: 'POST',
      body: statement,
      headers: { Authorization: `Basic ${Buffer.from(`${READER.user}:${READER.password}`).toString('base64')}` },
    })
    return { ok: response.ok, says: await response.text() }
  }
  const throughServer = (body: string, headers: Record<string, string> = { 'Content-Type': 'application/json' }) =>
    fetch(`${path.address}/query`, { method: 'POST', body, headers })
  const all = { shown: crossStrait().dataset.events.length, total: crossStrait().dataset.events.length }

  it('is answered', async () => {
    expect(await createHttpEngine(path.address).run({ kind: 'count', filter: NO_FILTER })).toEqual(all)
  })

  it.each([
    `INSERT INTO ${DATABASE}.actors (id) VALUES ('x')`,
    `CREATE TABLE ${DATABASE}.mine (a String) ENGINE = Memory`,
    `CREATE TEMPORARY TABLE mine (a String)`,
    `DROP TABLE ${DATABASE}.events`,
    `TRUNCATE TABLE ${DATABASE}.events_local`,
    `ALTER TABLE ${DATABASE}.events_local DROP COLUMN json`,
    `OPTIMIZE TABLE ${DATABASE}.events_local`,
    'SYSTEM SHUTDOWN',
    'SET readonly = 0',
    'SET max_memory_usage = 1',
  ])('may not change anything: %s', async (statement) => {
    expect(await asReader(statement)).toMatchObject(REFUSED)
    expect((await throughServer(statement)).status).toBe(400)
  })

  it.each(['SELECT 1; SELECT 2', `SELECT 1; DROP TABLE ${DATABASE}.events`])(
    'may not say two things at once: %s',
    async (statement) => {
      expect(await asReader(statement)).toMatchObject(REFUSED)
      expect((await throughServer(statement)).status).toBe(400)
    },
  )

  it.each([
    'SELECT * FROM default.secret',
    'SELECT * FROM numbers(10)',
    "SELECT * FROM remote('127.0.0.1', default, secret)",
    "SELECT * FROM file('secret', 'CSV', 'a String')",
    "SELECT * FROM url('http://127.0.0.1/', 'CSV', 'a String')",
    "SELECT * FROM mysql('127.0.0.1:3306', 'a', 'b', 'c', 'd')",
  ])('may not look outside: %s', async (statement) => {
    expect(await asReader(statement)).toMatchObject(REFUSED)
    expect((await throughServer(statement)).status).toBe(400)
  })

  it.each(['&max_memory_usage=1', '&readonly=0', '&max_result_rows=0', '&skip_unavailable_shards=1'])(
    'may not set %s in the address',
    async (setting) => {
      const says = expect.stringContaining('readonly') as string
      expect(await asReader('SELECT 1', setting)).toEqual({ ok: false, says })
    },
  )

  const HOSTILE = [
    'SELECT * FROM system.processes',
    "x') UNION ALL SELECT name FROM system.tables --",
    "x', 'y') OR 1 = 1 --",
    "\\') OR 1 = 1 --",
    "'; KILL QUERY WHERE 1; --",
    "x' AND id IN (SELECT a FROM default.secret) --",
    "x' AND id IN (SELECT a FROM remote('127.0.0.1', default, secret)) --",
    "x' AND id IN (SELECT a FROM url('http://127.0.0.1/', 'CSV', 'a String')) --",
    "x' AND id IN (SELECT a FROM file('secret', 'CSV', 'a String')) --",
    "'\\\\".repeat(2 ** 13),
  ]

  it.each(HOSTILE.map((value) => [value.slice(0, 60), value]))('is asked about a value: %s', async (_start, value) => {
    const engine = createHttpEngine(path.address)
    const none = { shown: 0, total: all.total }
    const filters = [
      { ...NO_FILTER, values: { country: [value], tag: [value] } },
      { ...NO_FILTER, values: { actor: [value] }, withParts: true },
      { ...NO_FILTER, exchange: value },
      { ...NO_FILTER, pair: { field: 'actor' as const, by: value, against: null } },
      ...(value.length <= 1000 ? [{ ...NO_FILTER, text: value }] : []),
    ]
    for (const filter of filters) expect(await engine.run({ kind: 'count', filter })).toEqual(none)
    expect(await engine.run({ kind: 'event', id: value })).toBeNull()
    expect(await engine.run({ kind: 'source', id: value })).toBeNull()
    expect(await engine.run({ kind: 'count', filter: NO_FILTER })).toEqual(all)
  })

  it('is asked about 128 kB of quotes and backslashes, and about no more than 1 MiB of them', async () => {
    const quotes = (size: number) => JSON.stringify({ kind: 'event', id: `'\\`.repeat(size / 2) })
    expect(await (await throughServer(quotes(2 ** 17))).json()).toBeNull()
    expect((await throughServer(quotes(2 ** 20))).status).toBe(413)
  })

  it('never meets a question that is none', async () => {
    for (const body of [
      'KILL QUERY WHERE 1',
      '{"kind":"sql","statement":"KILL QUERY WHERE 1"}',
      '{"kind":"summary","settings":{}}',
    ])
      expect((await throughServer(body)).status).toBe(400)
    const count: Query = { kind: 'count', filter: NO_FILTER }
    expect((await throughServer(JSON.stringify(count), { 'Content-Type': 'text/plain' })).status).toBe(415)
    const foreign = { 'Content-Type': 'application/json', Origin: 'https://evil.example' }
    expect((await throughServer(JSON.stringify(count), foreign)).status).toBe(403)
  })

  it('does not stop the questions of others', async () => {
    const other = fetch(`${site.address}&query_id=other`, { method: 'POST', body: 'SELECT sleep(2)' })
    const gone = new AbortController()
    const answer = createHttpEngine(path.address).run({ kind: 'count', filter: NO_FILTER }, gone.signal)
    gone.abort()
    await expect(answer).rejects.toThrow('aborted')
    await throughServer(JSON.stringify({ kind: 'event', id: "'; KILL QUERY WHERE 1; --" }))
    expect((await other).ok).toBe(true)
  })

  it.each([
    ['too-large', 'SELECT arrayJoin(range(toUInt64(2000000)))'],
    ['too-much-memory', 'SELECT length(range(toUInt64(90000000)))'],
    ['too-slow', 'SELECT count() FROM events WHERE NOT ignore(sleep(3))'],
  ])('is told, where a question asks for too much: %s', async (kind, statement) => {
    const answer = connectServer(addressAs(site.address, READER)).ask(statement, new AbortController().signal)
    await expect(answer).rejects.toThrow(kind)
  })
})
