/** The HTTP interface of the engines: its routes, and what is logged and counted of each query. docs/server.md describes it. */
import { Negotiator } from '@fastify/accept-negotiator'
import { promisify } from 'node:util'
import { gunzip } from 'node:zlib'
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { parseWire } from '../../src/engine/http/wire.ts'
import { checkQuery } from '../../src/engine/query-schema.ts'
import type { Query } from '../../src/engine/query.ts'
import { isFromOwnPage } from '../guard.ts'
import type { Metrics } from '../metrics.ts'
import type { AnswerDesk, Answered } from './answer-desk.ts'
import { isDeeperThan } from './depth.ts'
import { failureOf } from './failures.ts'
import { datasetList } from './listing.ts'
import { openApi } from './openapi.ts'

export type Desks = ReadonlyMap<string, AnswerDesk>

/** Maximum length of a query's JSON, in bytes. */
export const LONGEST_QUERY = 2 ** 20

/** Maximum depth of lists and objects in a query's JSON; queries have half of it. */
const DEEPEST_QUERY = 12

const JSON_TYPE = 'application/json; charset=utf-8'
const SUMMARY: Query = { kind: 'summary' }

interface ToDataset {
  Params: { dataset: string }
}

export function addEngineRoutes(app: FastifyInstance, desks: Desks, metrics: Metrics): void {
  // Bodies stay text until the route has looked at where they come from.
  app.removeAllContentTypeParsers()
  const options = { parseAs: 'string', bodyLimit: LONGEST_QUERY } as const
  app.addContentTypeParser('application/json', options, async (_request: FastifyRequest, body: string) => body)
  app.addHook('onRequest', async (_request, reply) => {
    reply.header('Cache-Control', 'no-store')
  })
  app.setErrorHandler(async (error: { statusCode?: number; code?: string }, _request, reply) => {
    const status = error.statusCode ?? 500
    if (status === 413) return refuse(reply, 413, 'the query is too long')
    if (status === 415) return refuse(reply, 415, 'send application/json')
    if (status === 429) return refuse(reply, 429, 'too many queries', 'too-busy')
    return refuse(reply, status, status < 500 ? 'the request cannot be read' : '', status < 500 ? 'refused' : 'failed')
  })

  app.get('/engine', async (request, reply) => datasetList(desks, { client: request.ip, signal: goneSignal(reply) }))
  app.get('/engine/openapi.json', async () => openApi())
  app.get<ToDataset>('/engine/:dataset', async (request, reply) => answer(request, reply, SUMMARY))
  app.post<ToDataset>('/engine/:dataset/query', { onRequest: ownPagesOnly }, async (request, reply) => {
    const checked = checkedBody(request.body)
    return checked.ok ? answer(request, reply, checked.query) : refuse(reply, 400, checked.reason)
  })
  notAllowed(app, '/engine/:dataset/query', ['POST'])
  for (const path of ['/engine', '/engine/:dataset']) notAllowed(app, path, ['GET', 'HEAD'])

  async function answer(request: FastifyRequest<ToDataset>, reply: FastifyReply, query: Query): Promise<FastifyReply> {
    const { dataset } = request.params
    const desk = desks.get(dataset)
    if (desk === undefined) return refuse(reply, 404, 'no such dataset', 'no-database')
    const began = performance.now()
    const labels = { dataset, kind: query.kind }
    const tell = (outcome: string) => {
      const seconds = (performance.now() - began) / 1000
      metrics.queries.inc({ ...labels, outcome })
      metrics.seconds.observe(labels, seconds)
      request.log.info({ ...labels, outcome, ms: Math.round(seconds * 1000) }, 'query')
    }
    const gone = goneSignal(reply)
    try {
      const answered = await desk.answer(query, request.ip, gone)
      tell(answered.source)
      return await send(request, reply, answered)
    } catch (error) {
      if (gone.aborted) {
        tell('abandoned')
        return reply.hijack()
      }
      const { status, body, retryAfter } = failureOf(error)
      tell(body.kind)
      if (status === 500) request.log.error({ ...labels, name: error instanceof Error ? error.name : '' }, 'failure')
      if (retryAfter !== null) void reply.header('Retry-After', retryAfter)
      return reply.code(status).type(JSON_TYPE).send(JSON.stringify(body))
    }
  }
}

async function ownPagesOnly(request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply | undefined> {
  return isFromOwnPage(request) ? undefined : refuse(reply, 403, 'only pages of this server may ask')
}

/** Aborted once the response has ended, or its connection was closed before. */
export function goneSignal({ raw }: FastifyReply): AbortSignal {
  const gone = new AbortController()
  raw.once('close', () => gone.abort(new DOMException('nobody waits for the answer', 'AbortError')))
  return gone.signal
}

type CheckedBody = ReturnType<typeof checkQuery>

function checkedBody(body: unknown): CheckedBody {
  const text = String(body)
  if (isDeeperThan(text, DEEPEST_QUERY)) return { ok: false, reason: 'the body is nested more deeply than a query' }
  try {
    return checkQuery(parseWire(text))
  } catch {
    return { ok: false, reason: 'the body is not JSON as docs/server.md describes it' }
  }
}

const negotiator = new Negotiator({ supportedValues: ['gzip', 'identity'] })
const decompress = promisify(gunzip)

async function send(
  request: FastifyRequest,
  reply: FastifyReply,
  { body, isGzipped }: Answered,
): Promise<FastifyReply> {
  void reply.type(JSON_TYPE).header('Vary', 'Accept-Encoding')
  if (!isGzipped) return reply.send(body)
  if (negotiator.negotiate(request.headers['accept-encoding'] ?? 'identity') !== 'gzip')
    return reply.send(await decompress(body))
  return reply.header('Content-Encoding', 'gzip').send(body)
}

async function refuse(reply: FastifyReply, status: number, reason: string, kind = 'refused'): Promise<FastifyReply> {
  return reply.code(status).type(JSON_TYPE).send(JSON.stringify({ kind, reason }))
}

function notAllowed(app: FastifyInstance, url: string, allowed: readonly string[]): void {
  const method = ['GET', 'POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'].filter((name) => !allowed.includes(name))
  app.route({
    method,
    url,
    exposeHeadRoute: method.includes('GET'),
    // Before the body is read.
    onRequest: async (_request, reply) => refuse(reply.header('Allow', allowed.join(', ')), 405, 'not by this method'),
    handler: async () => undefined,
  })
}
