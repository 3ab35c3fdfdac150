/** A ClickHouse server or cluster as a dataset: by the official client if it is current, else by what 18.16 understands. */
import { createHash } from 'node:crypto'
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { connectCurrentServer, OLDEST_CURRENT } from '../../src/engine/clickhouse/current-server.ts'
import { connectServer, type Server } from '../../src/engine/clickhouse/server.ts'
import type { EngineState, ServedDataset } from './dataset.ts'

export interface ClickHouseOptions {
  readonly name?: string
  /** Delay after which an answer is given up, in milliseconds. */
  readonly patienceMs?: number
  /** Delay after which a new load may go unnoticed, in milliseconds. */
  readonly freshForMs?: number
  readonly atOnce?: number
}

/** The name under which old links (`clickhouse:/clickhouse`) find it. */
export const CLICKHOUSE_NAME = 'clickhouse'

/** `address` holds user, password and database. Nothing is asked before the first query. */
export function clickHouseDataset(
  address: string,
  { name = CLICKHOUSE_NAME, patienceMs = 90_000, freshForMs = 10_000, atOnce = 16 }: ClickHouseOptions = {},
): ServedDataset {
  let close = async () => {}
  let server: Server | null = null
  const connect = async (): Promise<Server> => {
    const plain = connectServer(address, { patienceMs })
    if ((await majorOf(plain)) < OLDEST_CURRENT) return plain
    const current = connectCurrentServer(address, patienceMs)
    close = current.close
    return current
  }
  let known: (EngineState & { readonly at: number }) | null = null
  const refresh = single(async () => {
    server ??= await connect()
    const version = await versionOf(server)
    // A new engine reads the head of the dataset anew.
    const engine = known?.version === version ? known.engine : createClickHouseEngine(server)
    return (known = { engine, version, at: Date.now() })
  })
  return {
    name,
    atOnce,
    current: async () => (known !== null && Date.now() - known.at < freshForMs ? known : refresh()),
    close: () => close(),
  }
}

const never = new AbortController().signal

async function majorOf({ ask }: Server): Promise<number> {
  const [row] = await ask('SELECT version()', never)
  return Number.parseInt(String(row?.[0]), 10)
}

/** Changes with every load that adds something. */
async function versionOf({ ask }: Server): Promise<string> {
  const rows = await Promise.all([
    ask('SELECT file, place FROM files ORDER BY place, file', never),
    ask('SELECT count() FROM events', never),
  ])
  return createHash('sha256').update(JSON.stringify(rows)).digest('base64url').slice(0, 16)
}

/** Callers during a call share it. */
function single<T>(make: () => Promise<T>): () => Promise<T> {
  let under: Promise<T> | null = null
  return () => {
    under ??= make().finally(() => {
      under = null
    })
    return under
  }
}
