import { once } from 'node:events'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { text } from 'node:stream/consumers'
import { setTimeout as sleep } from 'node:timers/promises'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { connectServer } from '../../src/engine/clickhouse/server.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import type { Query } from '../../src/engine/query.ts'
import { READER } from './configuration.ts'
import { crossStrait, filled } from './filled.ts'
import { addressAs, type Served, served } from './served.ts'
import { type Shard, startTwoShards } from './servers.ts'
import { freePort } from './started.ts'

const COUNT: Query<'count'> = { kind: 'count', filter: NO_FILTER }
const never = () => new AbortController().signal

describe('a cluster in trouble', () => {
  let site: Awaited<ReturnType<typeof startTwoShards>>
  let path: Served
  let first: Shard
  let second: Shard
  const { dataset, report } = crossStrait()
  const all = { shown: dataset.events.length, total: dataset.events.length }
  const engine = () => createHttpEngine(path.address)
  /** Over a server of its own. */
  const withServed = async (served: Promise<Served>, use: (engine: Engine) => Promise<void>) => {
    const { address, end } = await served
    try {
      await use(createHttpEngine(address))
    } finally {
      await end()
    }
  }

  beforeAll(async () => {
    site = await startTwoShards()
    ;[first, second] = site.shards
    await filled(site, dataset, report)
    path = await served(site.address, { patienceMs: 20_000 })
  })
  afterAll(async () => {
    await path.end()
    await site.end()
  })

  /** Statements under way on a shard that look at this. */
  const underWay = async ({ url }: Shard, mark: string) => {
    const body = `SELECT count() FROM system.processes WHERE query LIKE '%${mark}%' AND query NOT LIKE '%system%'`
    return Number(await (await fetch(url, { method: 'POST', body })).text())
  }
  const eventually = async (isSo: () => Promise<boolean>) => {
    const until = Date.now() + 20_000
    while (!(await isSo())) {
      if (Date.now() > until) return false
      await sleep(50)
    }
    return true
  }
  /** One that takes a good while in small steps, on both shards. */
  const slow = (mark: string) => `SELECT count(), '${mark}' FROM events WHERE NOT ignore(sleepEachRow(0.5))`
  /** Whom nothing limits, so that only a kill ends it. */
  const unlimited = () => connectServer(`${site.address}&max_block_size=1`)

  it('stops an abandoned question on every shard', async () => {
    const abandoned = new AbortController()
    const answer = unlimited().ask(slow('abandoned'), abandoned.signal)
    expect(await eventually(async () => (await underWay(first, 'abandoned')) > 0)).toBe(true)
    expect(await eventually(async () => (await underWay(second, 'abandoned')) > 0)).toBe(true)
    const reason = new Error('nobody waits')
    abandoned.abort(reason)
    await expect(answer).rejects.toBe(reason)
    const began = Date.now()
    expect(await eventually(async () => (await underWay(first, 'abandoned')) === 0)).toBe(true)
    expect(await eventually(async () => (await underWay(second, 'abandoned')) === 0)).toBe(true)
    // Left alone it takes more than ten seconds.
    expect(Date.now() - began).toBeLessThan(6000)
  })

  it('stops a question for the user who may only read', async () => {
    const server = connectServer(addressAs(site.address, READER))
    const abandoned = new AbortController()
    const answer = server.ask("SELECT count(), 'read' FROM events WHERE NOT ignore(sleep(1.5))", abandoned.signal)
    const mark = "'read'".replaceAll("'", String.raw`\'`)
    expect(await eventually(async () => (await underWay(first, mark)) > 0)).toBe(true)
    abandoned.abort()
    await expect(answer).rejects.toThrow('aborted')
    expect(await eventually(async () => (await underWay(first, mark)) === 0)).toBe(true)
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it('names the shard that is down, and answers once it is back', async () => {
    expect(await engine().run(COUNT)).toEqual(all)
    await second.end()
    await expect(engine().run(COUNT)).rejects.toThrow(`part-unreachable ${second.place}`)
    await second.start()
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it('says so where a shard dies over its answer', async () => {
    const outcome = outcomeOf(unlimited().ask(slow('dying'), never()))
    expect(await eventually(async () => (await underWay(second, 'dying')) > 0)).toBe(true)
    await second.end()
    expect(await outcome).toMatch(/part-(?:broke-off|unreachable)/)
    await second.start()
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it('says so where the server dies over its answer, and answers once it is back', async () => {
    const outcome = outcomeOf(unlimited().ask(slow('server-dying'), never()))
    expect(await eventually(async () => (await underWay(first, 'server-dying')) > 0)).toBe(true)
    await first.end()
    expect(await outcome).toMatch(/broke-off|unreachable/)
    await expect(engine().run(COUNT)).rejects.toThrow('unreachable')
    await first.start()
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it.each(['destroy', 'end'] as const)('takes no half of an answer for a whole one: %s', async (close) => {
    const half = await startHalving(site.address, close)
    try {
      await withServed(served(half.address), async (engine) => {
        await expect(engine.run(COUNT)).rejects.toThrow('broke-off')
      })
    } finally {
      half.end()
    }
  })

  it('gives up on a server that says nothing, and answers once it speaks', async () => {
    await withServed(served(site.address, { patienceMs: 1000 }), async (engine) => {
      first.signal('SIGSTOP')
      try {
        await expect(engine.run(COUNT)).rejects.toThrow('hung-up')
      } finally {
        first.signal('SIGCONT')
      }
    })
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it('gives up on a shard that says nothing', async () => {
    await withServed(served(site.address, { patienceMs: 1000 }), async (engine) => {
      second.signal('SIGSTOP')
      try {
        await expect(engine.run(COUNT)).rejects.toThrow('hung-up')
      } finally {
        second.signal('SIGCONT')
      }
    })
    expect(await engine().run(COUNT)).toEqual(all)
  })

  it('answers slowly rather than not at all', async () => {
    first.signal('SIGSTOP')
    const answer = engine().run(COUNT)
    await sleep(1000)
    first.signal('SIGCONT')
    expect(await answer).toEqual(all)
  })

  it('says what is wrong with a name or a password', async () => {
    const wrong = served(site.address, { reader: { ...READER, password: 'wrong' } })
    await withServed(wrong, async (engine) => {
      await expect(engine.run(COUNT)).rejects.toThrow('wrong-password')
    })
    const unknown = served(site.address, { reader: { user: 'nobody', password: '' } })
    await withServed(unknown, async (engine) => {
      await expect(engine.run(COUNT)).rejects.toThrow('unknown-user')
    })
  })

  it.each([
    ['default', 'no-table'],
    ['gone', 'no-database'],
  ])('says which tables or database are not there: %s', async (database, kind) => {
    await withServed(served(`${first.url}?database=${database}`, { reader: null }), async (engine) => {
      await expect(engine.run(COUNT)).rejects.toThrow(kind)
    })
  })

  it('says that nobody is there', async () => {
    const nobody = `http://127.0.0.1:${await freePort()}/?database=claimline`
    await withServed(served(nobody), async (engine) => {
      await expect(engine.run(COUNT)).rejects.toThrow('unreachable')
    })
  })

  it('says that nothing has been loaded', async () => {
    await site.clear()
    await expect(engine().run({ kind: 'summary' })).rejects.toThrow('empty')
    await filled(site, dataset, report)
    expect(await engine().run({ kind: 'summary' })).toMatchObject({ total: all.total })
  })
})

/** What came of a question, in words. */
function outcomeOf(answer: Promise<unknown>): Promise<string> {
  return answer.then(() => 'an answer', String)
}

/** A server of which nothing but the first half of its answers arrives. */
async function startHalving(address: string, close: 'destroy' | 'end') {
  const server = createServer(async (request, response) => {
    const body = await text(request)
    const answer = await (await fetch(address, { method: 'POST', body })).text()
    response.write(answer.slice(0, answer.length / 2))
    setImmediate(() => response[close]())
  }).listen(0, '127.0.0.1')
  await once(server, 'listening')
  const { port } = server.address() as AddressInfo
  return { address: `http://127.0.0.1:${port}/`, end: () => server.close() }
}
