/** The page's engine over the HTTP interface of a server (`server/`, docs/server.md). */
import { EngineError, type Engine } from '../engine.ts'
import type { Answer, Query, QueryKind } from '../query.ts'
import { brokenOff, failureIn, timedOut, unreachable } from './failure.ts'
import { parseWire, stringifyWire } from './wire.ts'

interface HttpEngineOptions {
  /** Delay after which an answer is given up, in milliseconds. The server gives up before. */
  readonly patienceMs?: number
}

const PATIENCE_MS = 90_000
/** Maximum seconds of `Retry-After` that are waited; a server that asks for more is told to the user at once. */
const LONGEST_WAIT_S = 30
/** HTTP statuses to retry after: too many requests from this client (429), or a busy server (503). */
const BUSY = new Set([429, 503])

/** `url` is that of a dataset, such as `https://example.org/engine/claims`. Nothing is asked before the first query. */
export function createHttpEngine(url: string, { patienceMs = PATIENCE_MS }: HttpEngineOptions = {}): Engine {
  return {
    async run<A extends QueryKind>(query: Query<A>, signal?: AbortSignal): Promise<Answer<A>> {
      signal?.throwIfAborted()
      const patience = AbortSignal.timeout(patienceMs)
      const until = signal === undefined ? patience : AbortSignal.any([signal, patience])
      try {
        // The server answers a query of a kind with an answer of that kind.
        return parseAnswer(await post(`${url}/query`, stringifyWire(query), until)) as Answer<A>
      } catch (error) {
        signal?.throwIfAborted()
        if (patience.aborted) throw timedOut(patienceMs)
        throw error instanceof EngineError ? error : unreachable(error)
      }
    },
  }
}

/**
 * Closing the connection tells the server that nobody waits any more. A busy server that says when to come again is asked
 * again then, until `signal` ends it.
 */
async function post(url: string, body: string, signal: AbortSignal): Promise<string> {
  const headers = { 'Content-Type': 'application/json' }
  const response = await fetch(url, { method: 'POST', headers, body, signal, redirect: 'error' })
  const seconds = BUSY.has(response.status) ? Number(response.headers.get('Retry-After') ?? Number.NaN) : Number.NaN
  if (seconds >= 0 && seconds <= LONGEST_WAIT_S) {
    await response.body?.cancel()
    await waitFor(seconds * 1000, signal)
    return post(url, body, signal)
  }
  const answer = await response.text().catch(() => null)
  signal.throwIfAborted()
  if (!response.ok) throw failureIn(response.status, answer ?? '')
  if (answer === null) throw brokenOff()
  return answer
}

function waitFor(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve, reject) => {
    const give = () => {
      clearTimeout(timer)
      reject(signal.reason as Error)
    }
    const timer = setTimeout(() => {
      signal.removeEventListener('abort', give)
      resolve()
    }, milliseconds)
    signal.addEventListener('abort', give, { once: true })
  })
}

function parseAnswer(text: string): unknown {
  try {
    return parseWire(text)
  } catch {
    throw brokenOff()
  }
}
