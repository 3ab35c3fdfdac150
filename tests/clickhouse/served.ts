/** A site as the page sees it: behind the HTTP interface, asked as the user who may only read. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { clickHouseDataset, type ClickHouseOptions } from '../../server/engine/clickhouse-dataset.ts'
import { serving } from '../server/serving.ts'
import { READER } from './configuration.ts'

export interface Served {
  readonly origin: string
  /** The address of the dataset. */
  readonly address: string
  readonly end: () => Promise<void>
}

interface ServedOptions extends ClickHouseOptions {
  /** What else is served. */
  readonly folder?: string
  /** `null` for whoever the address names. */
  readonly reader?: typeof READER | null
}

/** Nothing is cached, so that every query reaches the database. */
export async function served(
  address: string,
  { folder, reader = READER, ...options }: ServedOptions = {},
): Promise<Served> {
  const empty = folder === undefined ? mkdtempSync(join(tmpdir(), 'claimline-empty-')) : null
  const dataset = clickHouseDataset(reader === null ? address : addressAs(address, reader), {
    freshForMs: 0,
    ...options,
  })
  const { origin, close } = await serving({ site: folder ?? empty!, archives: [dataset], limits: { cacheBytes: 0 } })
  return {
    origin,
    address: `${origin}/engine/clickhouse`,
    async end() {
      await close()
      if (empty !== null) rmSync(empty, { recursive: true })
    },
  }
}

export function addressAs(address: string, { user, password }: typeof READER): string {
  const url = new URL(address)
  url.username = encodeURIComponent(user)
  url.password = encodeURIComponent(password)
  return url.href
}
