import { execFile } from 'node:child_process'
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest'
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { connectServer } from '../../src/engine/clickhouse/server.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { readDataset } from '../../src/model/check/read-dataset.ts'
import { syntheticEvents, syntheticHead } from '../../tools/synthetic.ts'
import { faultIn, loadFile } from '../../src/engine/clickhouse/load/load.ts'
import type { Writer } from '../../src/engine/clickhouse/load/writing.ts'
import { NOTHING_WRONG } from '../engine/contract.ts'
import { crossStrait, readFileOf } from './filled.ts'
import { type Site, SITES } from './servers.ts'

const root = join(import.meta.dirname, '../..')
const SHIPPED = join(root, 'public/datasets/cross-strait.json')

/** What the command says, and how it ends. */
function run(...args: readonly string[]): Promise<{ readonly status: number; readonly says: string }> {
  return new Promise((ended) => {
    const command = ['--import', 'tsx', 'cli/clickhouse.ts', ...args]
    execFile(process.execPath, command, { cwd: root }, (error, stdout, stderr) =>
      ended({ status: Number(error?.code ?? 0), says: stdout + stderr }),
    )
  })
}

describe.each(SITES)('loading into %s', (_name, start) => {
  let site: Site
  let folder: string
  beforeAll(async () => {
    site = await start()
    folder = mkdtempSync(join(tmpdir(), 'claimline-files-'))
  })
  afterAll(async () => {
    rmSync(folder, { recursive: true })
    await site.end()
  })
  beforeEach(() => site.clear())

  const engine = () => createClickHouseEngine(connectServer(site.address))
  const count = async () => (await engine().run({ kind: 'count', filter: NO_FILTER })).total
  const load = (...files: readonly string[]) => run('load', ...files, '--url', site.address)
  const written = (name: string, content: string | Uint8Array) => {
    const file = join(folder, name)
    writeFileSync(file, content)
    return file
  }
  const { dataset, report } = crossStrait()
  const all = dataset.events.length

  it('reads a file, writes its events, and changes nothing when it is run again', async () => {
    const { status, says } = await load(SHIPPED)
    expect(says).toContain(`${all} events written, 0 were there`)
    expect(status).toBe(0)
    expect(await count()).toBe(all)
    expect((await load(SHIPPED)).says).toContain(`0 events written, ${all} were there`)
    expect(await count()).toBe(all)
    const memory = memoryEngineOf(dataset, report)
    const summary = await memory.run({ kind: 'summary' })
    expect(await engine().run({ kind: 'summary' })).toEqual(JSON.parse(JSON.stringify(summary)))
  })

  it('knows a file by what is in it, whatever it is called', async () => {
    await load(SHIPPED)
    expect((await load(written('other.json', readFileSync(SHIPPED)))).says).toContain(`0 events written, ${all} were`)
  })

  it('says which rows are bad and where, and loads the good ones', async () => {
    const events = [
      { id: 'good', type: 'attack', date: '2024', title: 'A', by: ['a'], citations: [{ source: 's' }] },
      { id: 'bad', type: 'attack', date: 'soon', title: 'B', by: ['a'], citations: [{ source: 's' }] },
    ]
    const head = {
      format: 'claimline/1',
      title: 'T',
      actors: [{ id: 'a', name: 'A', country: null }],
      sources: [{ id: 's', title: 'S', url: 'https://example.org/' }],
    }
    const file = written('bad.json.gz', gzipSync(JSON.stringify({ ...head, events }, null, 1)))
    const { status, says } = await load(file)
    expect(says).toMatch(/bad\.json\.gz:\d+:\d+: error: .*soon.*\(event bad\)/s)
    expect(says).toContain('1 of 2 events kept')
    expect(says).toContain('1 events written')
    expect(status).toBe(1)
    expect(await count()).toBe(1)
  })

  it('adds a second file, and leaves out what the first has already named', async () => {
    await load(SHIPPED)
    const own = { ...dataset.events[0]!, id: 'mine', about: [], respondsTo: [] }
    const other = { head: dataset.head, events: [{ ...dataset.events[1]!, about: [], respondsTo: [] }, own] }
    const outcome = await loadFile(site.writer, readFileOf(other, NOTHING_WRONG, 'second'))
    expect(outcome).toEqual({ written: 1, present: 0, taken: [dataset.events[1]!.id] })
    expect(await count()).toBe(all + 1)
  })

  it('goes on where it was interrupted, even in the middle of a batch', async () => {
    const raw = { ...syntheticHead(12_000, 1), events: [...syntheticEvents(12_000, 1)] }
    const file = readFileOf(readDataset(JSON.stringify(raw)).dataset!, NOTHING_WRONG, 'big')
    let batches = 0
    const failing: Writer = {
      ...site.writer,
      async tell(statement, rows) {
        if (!statement.includes('INTO events') || ++batches === 1) return site.writer.tell(statement, rows)
        await site.writer.tell(
          statement,
          rows?.filter((_, index) => index % 2 === 0),
        )
        throw new Error('interrupted')
      },
    }
    await expect(loadFile(failing, file)).rejects.toThrow('interrupted')
    expect(await count()).toBe(7500)
    await expect(engine().run({ kind: 'summary' })).rejects.toThrow('empty')
    expect(await loadFile(site.writer, file)).toEqual({ written: 4500, present: 7500, taken: [] })
    expect(await count()).toBe(12_000)
    expect(await faultIn(site.writer)).toBeNull()
  })

  it('finds out where a server has lost what it derives from the events, which can be derived anew', async () => {
    await load(SHIPPED)
    await site.writer.tell('INSERT INTO event_keys', [{ id: 'nobody', starts: '0' }])
    expect(await faultIn(site.writer)).toBe(`${all + 1} in event_keys in place of ${all}`)
    const { status, says } = await load(SHIPPED)
    expect(says).toContain('run what `rebuild` prints')
    expect(status).toBe(1)
    await site.rebuild()
    expect(await faultIn(site.writer)).toBeNull()
    expect((await load(SHIPPED)).status).toBe(0)
  })
})

describe('the command', () => {
  it('prints the tables of one server, and those of a cluster', async () => {
    const one = (await run('schema', '--database', 'mine')).says
    expect(one).toContain('CREATE TABLE IF NOT EXISTS mine.events (')
    expect(one).not.toContain('Distributed')
    const many = (await run('schema', '--cluster', 'claims', '--replicas')).says
    expect(many).toContain("ReplicatedMergeTree('/clickhouse/tables/{shard}/claimline/events', '{replica}')")
    expect(many).toContain('ENGINE = Distributed(claims, claimline, events_local, cityHash64(id))')
    const rebuilding = (await run('rebuild', '--cluster', 'claims')).says
    expect(rebuilding).toContain('TRUNCATE TABLE claimline.roll_ups_local;')
    expect(rebuilding).toContain(
      'INSERT INTO claimline.event_keys_local SELECT id, starts FROM claimline.events_local;',
    )
  })

  it('says what it wants to be told', async () => {
    for (const args of [
      [],
      ['load'],
      ['load', SHIPPED],
      ['load', SHIPPED, '--url', 'x'],
      ['schema', '--database', "a'b"],
    ]) {
      expect(await run(...args)).toMatchObject({ status: 2, says: expect.stringContaining('usage:') as string })
    }
  })
})
