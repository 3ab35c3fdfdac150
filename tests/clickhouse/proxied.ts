/** A site as the page sees it: behind a path, as the user who may only read. */
import { mkdtempSync, rmSync } from 'node:fs'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { DATABASE_PATH, databaseAt } from '../../server/database.ts'
import { serve } from '../../server/serve.ts'
import { READER } from './configuration.ts'

export interface Proxied {
  readonly origin: string
  /** Where the page asks. */
  readonly address: string
  readonly end: () => void
}

/** `folder` is what else is served. */
export async function proxied(address: string, folder?: string, reader = READER): Promise<Proxied> {
  const empty = folder === undefined ? mkdtempSync(join(tmpdir(), 'claimline-empty-')) : null
  const server = await serve(folder ?? empty!, 0, { database: databaseAt(addressAs(address, reader)) })
  const { port } = server.address() as AddressInfo
  const origin = `http://127.0.0.1:${port}`
  return {
    origin,
    address: origin + DATABASE_PATH,
    end() {
      server.closeAllConnections()
      server.close()
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
