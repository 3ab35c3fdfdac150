/**
 * A path of the page's own origin behind which a ClickHouse server answers, so that no foreign origin and no password ever
 * enters the page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { HEADERS } from './policy.ts'

export const DATABASE_PATH = '/clickhouse'

/** A question is a statement; so long is none. */
const LONGEST_STATEMENT = 2 ** 20
const QUERY_ID = /^[\w-]{1,80}$/

/** `address` is the server's, with user, password and database. Answers what is asked at `DATABASE_PATH`. */
export type AnswerFromDatabase = (request: IncomingMessage, response: ServerResponse) => Promise<void>

export function databaseAt(address: string): AnswerFromDatabase {
  const target = new URL(address)
  const headers = credentialsIn(target)
  return async (request, response) => {
    const asked = new URL(request.url ?? '/', 'http://localhost').searchParams
    const id = asked.get('query_id')
    // Nothing else of the address is passed on: a setting there is one that the page has no use for.
    if (request.method !== 'POST') return refuse(response, 405, 'ask by POST')
    if (id === null || asked.size !== 1 || !QUERY_ID.test(id))
      return refuse(response, 400, 'one query_id, and nothing else')
    const statement = await statementIn(request)
    if (statement === null) return refuse(response, 413, 'the statement is too long')
    const url = new URL(target)
    url.searchParams.set('query_id', id)
    // What goes wrong in the middle of an answer is told by its status, not at its end.
    url.searchParams.set('wait_end_of_query', '1')
    await passOn(url, headers, statement, response)
  }
}

async function passOn(url: URL, headers: Headers, body: Buffer<ArrayBuffer>, response: ServerResponse): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const answer = await fetch(url, { method: 'POST', body, headers, signal: gone.signal }).catch(() => null)
  if (response.destroyed) return
  if (answer === null) return refuse(response, 502, 'the database cannot be reached')
  response.writeHead(answer.status, {
    ...HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
  })
  if (answer.body === null) response.end()
  // An answer that breaks off must not look like one that ends.
  else await pipeline(answer.body, response).catch(() => response.destroy())
}

async function statementIn(request: IncomingMessage): Promise<Buffer<ArrayBuffer> | null> {
  const pieces: Buffer[] = []
  let length = 0
  for await (const piece of request as AsyncIterable<Buffer>) {
    length += piece.length
    if (length > LONGEST_STATEMENT) return null
    pieces.push(piece)
  }
  return Buffer.concat(pieces)
}

/** Takes them out of the address, where they would be written to logs. */
function credentialsIn(target: URL): Headers {
  const headers = new Headers({ 'X-ClickHouse-User': decodeURIComponent(target.username || 'default') })
  if (target.password !== '') headers.set('X-ClickHouse-Key', decodeURIComponent(target.password))
  target.username = ''
  target.password = ''
  return headers
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${reason}\n`)
}
