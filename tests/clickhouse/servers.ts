/** The real servers that the engine is tried on. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { once } from 'node:events'
import {
  derivingStatements,
  emptyingStatements,
  schemaStatements,
  storedTables,
} from '../../src/engine/clickhouse/load/schema.ts'
import { type Writer, writerTo } from '../../src/engine/clickhouse/load/writing.ts'
import { CLUSTER, configure, type Limits, type Ports, SHORT_LIMITS } from './configuration.ts'
import { answering, freePort, start, type Started } from './started.ts'

export const DATABASE = 'claimline'

/** One server, or several that are one. */
export interface Site {
  /** Where questions are asked, the database named. */
  readonly address: string
  readonly writer: Writer
  /** Removes every row. */
  readonly clear: () => Promise<void>
  /** On every server, as whoever runs them would do. */
  readonly rebuild: () => Promise<void>
  readonly end: () => Promise<void>
}

export interface Shard {
  /** Of its door for other servers, by which errors name it. */
  readonly place: string
  readonly url: string
  readonly start: () => Promise<void>
  readonly end: (signal?: NodeJS.Signals) => Promise<void>
  readonly signal: (signal: NodeJS.Signals) => void
}

export interface Shards extends Site {
  readonly shards: readonly Shard[]
}

/** Two servers of the old version as two shards, with the tables made. */
export async function startTwoShards(): Promise<Site & { readonly shards: readonly [Shard, Shard] }> {
  const site = await startShards(2, SHORT_LIMITS)
  const [first, second] = site.shards
  return { ...site, shards: [first!, second!] }
}

/** Servers of the old version, a shard each. */
export async function startShards(count: number, limits: Limits = {}): Promise<Shards> {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-shards-'))
  const ports: Ports[] = []
  for (let shard = 0; shard < count; shard++) ports.push(await portsOf())
  const shards = ports.map((own, index) => shardIn(join(folder, `${index}`), own, ports, limits))
  for (const shard of shards) await shard.start()
  const writers = shards.map(({ url }) => writerTo(url))
  for (const { tell } of writers) {
    const statements = schemaStatements({ database: DATABASE, cluster: CLUSTER, isReplicated: false })
    for (const statement of statements) await tell(statement)
  }
  return {
    shards,
    ...siteOf(shards[0]!.url, writers, CLUSTER),
    async end() {
      for (const shard of shards) await shard.end()
      rmSync(folder, { recursive: true })
    },
  }
}

/** A server of the current version, with the tables made. */
export async function startCurrent(): Promise<Site> {
  const folder = mkdtempSync(join(tmpdir(), 'claimline-current-'))
  const home = join(import.meta.dirname, '../../clickhouse')
  const { child, end } = start(process.execPath, ['serve.js', folder], home)
  const [port] = (await once(child.stdout!, 'data')) as [Buffer]
  const url = `http://127.0.0.1:${String(port).trim()}/`
  const writer = writerTo(url)
  for (const statement of schemaStatements({ database: DATABASE, cluster: null, isReplicated: false })) {
    await writer.tell(statement)
  }
  return {
    ...siteOf(url, [writer], null),
    async end() {
      await end()
      rmSync(folder, { recursive: true })
    },
  }
}

function siteOf(url: string, writers: readonly Writer[], cluster: string | null): Omit<Site, 'end'> {
  const address = `${url}?database=${DATABASE}`
  return {
    address,
    writer: writerTo(address),
    async clear() {
      for (const { tell } of writers) {
        for (const table of storedTables({ cluster })) await tell(`TRUNCATE TABLE ${DATABASE}.${table}`)
      }
    },
    async rebuild() {
      const place = { database: DATABASE, cluster }
      const statements = [...emptyingStatements(place), ...derivingStatements(place)]
      for (const { tell } of writers) for (const statement of statements) await tell(statement)
    },
  }
}

function shardIn(folder: string, own: Ports, all: readonly Ports[], limits: Limits): Shard {
  const file = configure(folder, own, all, limits)
  const url = `http://127.0.0.1:${own.http}/`
  let started: Started | null = null
  return {
    url,
    place: `127.0.0.1:${own.tcp}`,
    async start() {
      started = start('clickhouse-server', [`--config-file=${file}`], folder)
      started.child.stdout!.resume()
      await answering(url)
    },
    end: async (signal) => started?.end(signal),
    signal: (signal) => void started?.child.kill(signal),
  }
}

async function portsOf(): Promise<Ports> {
  return { http: await freePort(), tcp: await freePort(), interserver: await freePort() }
}

/** All that the engine has to be right on. */
export const SITES: readonly (readonly [name: string, start: () => Promise<Site>])[] = [
  ['two shards of ClickHouse 18.16', startTwoShards],
  ['a current ClickHouse', startCurrent],
]
