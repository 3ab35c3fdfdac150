/**
 * A path of the page's own origin behind which a ClickHouse server answers, so that no foreign origin and no password ever
 * enters the page.
 */
import type { IncomingMessage, ServerResponse } from 'node:http'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import { headersFor } from './policy.ts'

const HEADERS = headersFor([])

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
    if (!(lengthOf(request) <= LONGEST_STATEMENT)) return refuse(response, 413, 'the statement is too long')
    const statement = await statementIn(request)
    const url = new URL(target)
    url.searchParams.set('query_id', id)
    // What goes wrong in the middle of an answer is told by its status, not at its end.
    url.searchParams.set('wait_end_of_query', '1')
    if (!isQuestion(statement.toString())) return refuse(response, 403, 'not a question')
    const isCompressed = /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
    await passOn({ url, headers }, statement, response, isCompressed)
  }
}

/**
 * Old servers let every user read the tables in which they keep account of themselves, such as what others are asking. The
 * page asks for nothing there, and says nothing that would take a comment, a quoted name or a second statement.
 */
function isQuestion(statement: string): boolean {
  const withoutTexts = statement.replaceAll(/'(?:[^'\\]|\\.)*'/gs, "''")
  return /^(?:SELECT|WITH|KILL QUERY)\s/.test(withoutTexts) && !/\bsystem\b|[`";]|--|\/\*/i.test(withoutTexts)
}

/** Where questions go, and as whom. */
interface Target {
  readonly url: URL
  readonly headers: Headers
}

async function passOn(
  { url, headers }: Target,
  body: Buffer<ArrayBuffer>,
  response: ServerResponse,
  isCompressed: boolean,
): Promise<void> {
  const gone = new AbortController()
  response.on('close', () => gone.abort())
  const answer = await fetch(url, { method: 'POST', body, headers, signal: gone.signal }).catch(() => null)
  if (response.destroyed) return
  if (answer === null) return refuse(response, 502, 'the database cannot be reached')
  response.writeHead(answer.status, {
    ...HEADERS,
    'Content-Type': 'application/json; charset=utf-8',
    'Cache-Control': 'no-store',
    ...(isCompressed ? { 'Content-Encoding': 'gzip' } : {}),
  })
  const said = answer.body ?? new Blob().stream()
  const passed = isCompressed ? pipeline(said, createGzip({ level: 1 }), response) : pipeline(said, response)
  // An answer that breaks off must not look like one that ends.
  await passed.catch(() => response.destroy())
}

/** As stated, which is as much as is read of it. */
function lengthOf({ headers }: IncomingMessage): number {
  return Number(headers['content-length'] ?? Number.NaN)
}

async function statementIn(request: IncomingMessage): Promise<Buffer<ArrayBuffer>> {
  const pieces: Buffer[] = []
  for await (const piece of request as AsyncIterable<Buffer>) pieces.push(piece)
  return Buffer.concat(pieces)
}

/** Takes them out of the address, where they would be written to logs. */
function credentialsIn(target: URL): Headers {
  const credentials = `${decodeURIComponent(target.username || 'default')}:${decodeURIComponent(target.password)}`
  const headers = new Headers({
    Authorization: `Basic ${Buffer.from(credentials).toString('base64')}`,
    // A connection kept for the next question may be one that the server is just about to end.
    Connection: 'close',
  })
  target.username = ''
  target.password = ''
  return headers
}

function refuse(response: ServerResponse, status: number, reason: string): void {
  response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8', Connection: 'close' })
  response.end(`${reason}\n`)
}
