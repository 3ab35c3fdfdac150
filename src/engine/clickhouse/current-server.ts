/** Statements to a current ClickHouse server by its official client. `server/` uses it; it runs in Node only. */
import { type ClickHouseClient, ClickHouseError, createClient } from '@clickhouse/client'
import { EngineError } from '../engine.ts'
import { failureOf, unreachable, wordless } from './refusal.ts'
import type { Server } from './server.ts'
import { text } from './sql/literal.ts'
import type { Row } from './sql/cells.ts'

/** Oldest version that the client is made for. */
export const OLDEST_CURRENT = 23

export interface CurrentServer extends Server {
  readonly close: () => Promise<void>
}

/** `address` holds user, password and database. `patienceMs` is the delay after which an answer is given up. */
export function connectCurrentServer(address: string, patienceMs: number): CurrentServer {
  const client = clientAt(address, patienceMs)
  return {
    async ask(statement, signal) {
      signal.throwIfAborted()
      const patience = AbortSignal.timeout(patienceMs)
      const query_id = `claimline-${crypto.randomUUID()}`
      try {
        const abort_signal = AbortSignal.any([signal, patience])
        const answer = await client.query({ query: statement, format: 'JSONCompact', query_id, abort_signal })
        return (await answer.json<Row>()).data
      } catch (error) {
        if (signal.aborted || patience.aborted) kill(client, query_id)
        signal.throwIfAborted()
        if (patience.aborted) throw wordless(patienceMs)
        throw refusalOf(error)
      }
    },
    close: () => client.close(),
  }
}

function clientAt(address: string, patienceMs: number): ClickHouseClient {
  const url = new URL(address)
  return createClient({
    url: url.origin,
    pathname: url.pathname,
    username: decodeURIComponent(url.username || 'default'),
    password: decodeURIComponent(url.password),
    database: url.searchParams.get('database') ?? 'default',
    application: 'claimline',
    // The signal gives up first, so that the statement is killed as well.
    request_timeout: patienceMs * 2,
    compression: { request: false, response: false },
    // A statement that fails in the middle of its answer then has the status of a failure.
    clickhouse_settings: { wait_end_of_query: 1 },
    log: { LoggerClass: Silent },
  })
}

/** A closed connection alone stops nothing. The caller does not wait for it, whatever comes of it. */
function kill(client: ClickHouseClient, query: string): void {
  client.command({ query: `KILL QUERY WHERE query_id = ${text(query)} ASYNC` }).catch(() => {})
}

function refusalOf(error: unknown): EngineError {
  if (error instanceof EngineError) return error
  if (error instanceof ClickHouseError) return failureOf(`Code: ${error.code}. ${error.message}`, 500)
  return unreachable(error)
}

/** The client's own logger would write statements. */
class Silent {
  trace(): void {}
  debug(): void {}
  info(): void {}
  warn(): void {}
  error(): void {}
}
