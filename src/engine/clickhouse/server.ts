/** Statements to a ClickHouse server over HTTP by plain `fetch`, for versions since 18.16. `server/` and scripts use it. */
import { EngineError } from '../engine.ts'
import type { Row } from './sql/cells.ts'
import { text } from './sql/literal.ts'
import { brokenOff, failureOf, unreachable, wordless } from './refusal.ts'

export interface Server {
  /** Rejects with the signal's reason once it is aborted, and has the server stop as well; else with an `EngineError`. */
  readonly ask: (statement: string, signal: AbortSignal) => Promise<readonly Row[]>
}

export interface ServerOptions {
  /** Delay after which an answer is given up, and killed. The profile of the server should give up before. */
  readonly patienceMs?: number
}

/** Where statements go, and as whom. */
interface Target {
  readonly url: URL
  readonly headers: Headers
}

const PATIENCE = 90_000

/** `address` may hold user, password and database. */
export function connectServer(address: string, { patienceMs = PATIENCE }: ServerOptions = {}): Server {
  const target = targetAt(address)
  return {
    async ask(statement, signal) {
      signal.throwIfAborted()
      const query = `claimline-${crypto.randomUUID()}`
      const patience = AbortSignal.timeout(patienceMs)
      try {
        const answer = await post(target, `${statement} FORMAT JSONCompact`, query, AbortSignal.any([signal, patience]))
        return rowsIn(answer)
      } catch (error) {
        if (signal.aborted || patience.aborted) kill(target, query)
        signal.throwIfAborted()
        if (patience.aborted) throw wordless(patienceMs)
        throw error instanceof EngineError ? error : unreachable(error)
      }
    },
  }
}

async function post(target: Target, body: string, query: string, signal: AbortSignal): Promise<string> {
  const url = new URL(target.url)
  url.searchParams.set('query_id', query)
  const response = await fetch(url, { method: 'POST', body, headers: target.headers, signal })
  const answer = await response.text().catch(() => null)
  signal.throwIfAborted()
  if (answer === null) throw brokenOff()
  if (!response.ok) throw failureOf(answer, response.status)
  return answer
}

function rowsIn(answer: string): readonly Row[] {
  try {
    return (JSON.parse(answer) as { readonly data: readonly Row[] }).data
  } catch {
    // The status was sent before the server, or a shard, died over the rest.
    throw failureOf(answer, null)
  }
}

/** A closed connection alone stops nothing. The caller does not wait for it, whatever comes of it. */
function kill(target: Target, query: string): void {
  const kill = `KILL QUERY WHERE query_id = ${text(query)} ASYNC`
  post(target, kill, `${query}-end`, AbortSignal.timeout(PATIENCE)).catch(() => {})
}

/** Takes the credentials out of the address, where they would be written to logs. */
function targetAt(address: string): Target {
  const url = new URL(address)
  const credentials = `${decodeURIComponent(url.username || 'default')}:${decodeURIComponent(url.password)}`
  const bytes = new TextEncoder().encode(credentials)
  const headers = new Headers({
    Authorization: `Basic ${btoa(String.fromCharCode(...bytes))}`,
    // The server may be about to end a connection that was kept for the next statement.
    Connection: 'close',
  })
  url.username = ''
  url.password = ''
  // A statement that fails in the middle of its answer then has the status of a failure.
  url.searchParams.set('wait_end_of_query', '1')
  return { url, headers }
}
