import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { text } from '../../src/engine/clickhouse/sql/literal.ts'
import { connectServer } from '../../src/engine/clickhouse/server.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { READER } from './configuration.ts'
import { crossStrait, filled } from './filled.ts'
import { type Proxied, proxied } from './proxied.ts'
import { DATABASE, startTwoShards } from './servers.ts'

/** By what it may do, not for its name or password. */
const REFUSED = { ok: false, says: expect.stringMatching(/readonly|denied|allowed|Syntax|disabled/i) as string }

describe('the user as whom the page asks', () => {
  let site: Awaited<ReturnType<typeof startTwoShards>>
  let path: Proxied
  beforeAll(async () => {
    site = await startTwoShards()
    const { dataset, report } = crossStrait()
    await filled(site, dataset, report)
    await site.writer.tell('CREATE TABLE default.secret (a String) ENGINE = Memory')
    path = await proxied(site.address)
  })
  afterAll(async () => {
    path.end()
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
  const throughPath = (body: string, address = '?query_id=one', method = 'POST') =>
    fetch(path.address + address, { method, ...(method === 'POST' ? { body } : {}) })

  it('is answered', async () => {
    const engine = createClickHouseEngine(connectServer(path.address))
    const { dataset } = crossStrait()
    const all = dataset.events.length
    expect(await engine.run({ kind: 'count', filter: NO_FILTER })).toEqual({ shown: all, total: all })
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
    expect((await throughPath(statement)).ok).toBe(false)
  })

  it.each(['SELECT 1; SELECT 2', `SELECT 1; DROP TABLE ${DATABASE}.events`])(
    'may not say two things at once: %s',
    async (statement) => {
      expect(await asReader(statement)).toMatchObject(REFUSED)
      expect((await throughPath(statement)).ok).toBe(false)
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
    expect((await throughPath(statement)).ok).toBe(false)
  })

  it.each(['&max_memory_usage=1', '&readonly=0', '&max_result_rows=0', '&skip_unavailable_shards=1'])(
    'may not set %s in the address',
    async (setting) => {
      const says = expect.stringContaining('readonly') as string
      expect(await asReader('SELECT 1', setting)).toEqual({ ok: false, says })
      expect((await throughPath('SELECT 1', `?query_id=one${setting}`)).status).toBe(400)
    },
  )

  it.each([
    'SELECT * FROM system.tables',
    'SELECT query FROM System . processes',
    'SELECT * FROM `sys\\tem`.processes',
    "SELECT '\\'' , name FROM system.users",
    'SELECT 1 /* a comment */',
    'DESCRIBE TABLE events',
  ])('may not look at the server itself through the path: %s', async (statement) => {
    expect((await throughPath(statement)).status).toBe(403)
  })

  it('may stop its own questions, and nobody else’s', async () => {
    const mine = throughPath("SELECT count(), 'mine' FROM events WHERE NOT ignore(sleep(1.5))", '?query_id=mine')
    const other = fetch(`${site.address}&query_id=other`, { method: 'POST', body: 'SELECT sleep(2)' })
    const stop = async (id: string) =>
      (await throughPath(`KILL QUERY WHERE query_id = '${id}' SYNC`, '?query_id=stop')).text()
    await expect.poll(() => stop('mine')).toContain('mine')
    expect((await mine).ok).toBe(false)
    expect(await stop('other')).not.toContain('other')
    expect((await other).ok).toBe(true)
  })

  it('may ask for whatever text it likes', async () => {
    const odd = "system.tables; -- /* ` \" 'x' \\"
    const [row] = await connectServer(path.address).ask(`SELECT ${text(odd)}`, new AbortController().signal)
    expect(row).toEqual([odd])
  })

  it('is let through by one path, one method and one parameter only', async () => {
    expect((await throughPath('SELECT 1')).status).toBe(200)
    expect((await throughPath('SELECT 1', '')).status).toBe(400)
    expect((await throughPath('SELECT 1', "?query_id=a'b")).status).toBe(400)
    expect((await throughPath('SELECT 1', '?query_id=one&user=default')).status).toBe(400)
    expect((await throughPath('', '?query_id=one', 'GET')).status).toBe(405)
    expect((await throughPath(`SELECT '${'x'.repeat(2 ** 21)}'`)).status).toBe(413)
    expect((await fetch(`${path.origin}/clickhouse/`, { method: 'POST', body: 'SELECT 1' })).status).toBe(405)
  })

  it.each([
    ['too-large', 'SELECT arrayJoin(range(toUInt64(2000000)))'],
    ['too-much-memory', 'SELECT length(range(toUInt64(90000000)))'],
    ['too-slow', 'SELECT count() FROM events WHERE NOT ignore(sleep(3))'],
  ])('is told, where a question asks for too much: %s', async (kind, statement) => {
    const answer = connectServer(path.address).ask(statement, new AbortController().signal)
    await expect(answer).rejects.toThrow(kind)
  })
})
