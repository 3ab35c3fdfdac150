/** Statements to a ClickHouse server over HTTP, at a path of the page's own origin or wherever a script finds it. */
import { EngineError } from '../engine.ts'
import type { Row } from './sql/cells.ts'
import { text } from './sql/literal.ts'
import { brokenOff, failureOf, unreachable, wordless } from './refusal.ts'

export interface Server {
  /** Rejects with the signal's reason once it is aborted, and has the server stop as well; else with an `EngineError`. */
  readonly ask: (statement: string, signal: AbortSignal) => Promise<readonly Row[]>
}

export interface ServerOptions {
  /** How long an answer may take before it is given up, and killed. The profile of the server should give up before. */
  readonly patienceMs?: number
}

const PATIENCE = 90_000

export function connectServer(address: string, { patienceMs = PATIENCE }: ServerOptions = {}): Server {
  return {
    async ask(statement, signal) {
      signal.throwIfAborted()
      const query = `claimline-${crypto.randomUUID()}`
      const patience = AbortSignal.timeout(patienceMs)
      try {
        const answer = await post(
          address,
          `${statement} FORMAT JSONCompact`,
          query,
          AbortSignal.any([signal, patience]),
        )
        return rowsIn(answer)
      } catch (error) {
        if (signal.aborted || patience.aborted) kill(address, query)
        signal.throwIfAborted()
        if (patience.aborted) throw wordless(patienceMs)
        throw error instanceof EngineError ? error : unreachable(error)
      }
    },
  }
}

async function post(address: string, body: string, query: string, signal: AbortSignal): Promise<string> {
  const url = `${address}${address.includes('?') ? '&' : '?'}query_id=${query}`
  const response = await fetch(url, { method: 'POST', body, signal })
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

/** A closed connection alone stops nothing. Whether this is heard is no concern of those who ask. */
function kill(address: string, query: string): void {
  const kill = `KILL QUERY WHERE query_id = ${text(query)} ASYNC`
  post(address, kill, `${query}-end`, AbortSignal.timeout(PATIENCE)).catch(() => {})
}
