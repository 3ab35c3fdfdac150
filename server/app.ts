/** Puts the server together: the site, the engines' interface, and what guards and counts both. `start.ts` and tests use it. */
import rateLimit from '@fastify/rate-limit'
import underPressure from '@fastify/under-pressure'
import { join } from 'node:path'
import fastify, {
  LogController,
  type FastifyBaseLogger,
  type FastifyInstance,
  type FastifyReply,
  type FastifyRequest,
} from 'fastify'
import { LRUCache } from 'lru-cache'
import { AnswerDesk, type SentAnswer } from './engine/answer-desk.ts'
import type { ServedDataset } from './engine/dataset.ts'
import { servedCatalogue } from './engine/listing.ts'
import { addEngineRoutes, goneSignal, LONGEST_QUERY } from './engine/routes.ts'
import { Turns } from './engine/turns.ts'
import { addGuard, refuse } from './guard.ts'
import { createMetrics } from './metrics.ts'
import { type Headers, headersFor } from './policy.ts'
import { addSite } from './site.ts'

export interface AppOptions {
  /** The folder of the built app. */
  readonly site: string
  /** Origins whose pages may show the app in a frame. */
  readonly embedders?: readonly string[]
  /** Names under which the server may be asked. */
  readonly hosts?: readonly string[]
  /** Datasets that the page offers before all others. */
  readonly files?: readonly ServedDataset[]
  /** Datasets that the page offers after all others. */
  readonly archives?: readonly ServedDataset[]
  readonly limits?: Partial<Limits>
  readonly tls?: { readonly cert: string | Buffer; readonly key: string | Buffer } | null
  /** Proxies that may say who asks and how: `true` for any, or addresses and networks, apart by commas. */
  readonly trustProxy?: boolean | string
  /** Whether others than this machine may read `/metrics`. */
  readonly hasPublicMetrics?: boolean
  readonly logger?: FastifyBaseLogger | false
}

export interface Limits {
  readonly cacheBytes: number
  readonly queryTimeoutMs: number
  /** Delay after which a request that has not arrived whole is dropped. */
  readonly requestTimeoutMs: number
  /** Maximum number of queries of one client: in a minute, worked on at once, and waiting. */
  readonly perMinute: number
  readonly atOncePerClient: number
  readonly waitingPerClient: number
  /** Maximum number of queries of all clients that wait, for each dataset. */
  readonly waiting: number
  /** Mean delay of the event loop beyond which everything is refused for a while (503). */
  readonly lagMs: number
}

export const LIMITS: Limits = {
  cacheBytes: 256 * 2 ** 20,
  queryTimeoutMs: 60_000,
  requestTimeoutMs: 10_000,
  perMinute: 3000,
  atOncePerClient: 6,
  waitingPerClient: 64,
  waiting: 1000,
  lagMs: 5000,
}

export const LOOPBACK_HOSTS = ['localhost', '127.0.0.1', '[::1]']

/** Delay after which an idle connection is closed: longer than any query may take. */
const IDLE_MARGIN_MS = 30_000

/** The caller listens and closes; closing closes the datasets too. */
export async function createApp(options: AppOptions): Promise<FastifyInstance> {
  const { site, embedders = [], files = [], archives = [], tls = null } = options
  const limits = { ...LIMITS, ...options.limits }
  const app = newServer(options, limits, tls)
  addGuard(app, { hosts: options.hosts ?? LOOPBACK_HOSTS, headers: headersFor(embedders) })
  await app.register(underPressure, { maxEventLoopDelay: limits.lagMs, exposeStatusRoute: '/health', retryAfter: 1 })

  const cache = new LRUCache<string, SentAnswer>({
    maxSize: Math.max(1, limits.cacheBytes),
    sizeCalculation: ({ body }, key) => body.length + 2 * key.length + 64,
  })
  const datasets = [...files, ...archives].map((dataset) => {
    const turns = new Turns({ ...limits, atOnce: dataset.atOnce, perClient: limits.atOncePerClient })
    return { dataset, turns, desk: new AnswerDesk(dataset, { turns, cache, timeoutMs: limits.queryTimeoutMs }) }
  })
  const metrics = createMetrics({
    running: () => datasets.reduce((sum, { turns }) => sum + turns.running, 0),
    waiting: () => datasets.reduce((sum, { turns }) => sum + turns.waiting, 0),
    cachedBytes: () => cache.calculatedSize,
  })
  const desksOf = (some: readonly ServedDataset[]) =>
    new Map(datasets.filter(({ dataset }) => some.includes(dataset)).map(({ dataset, desk }) => [dataset.name, desk]))

  app.addHook('onResponse', async (request, reply) => {
    metrics.responses.inc({ status: reply.statusCode })
    const { method, routeOptions } = request
    request.log.info(
      { method, route: routeOptions.url, status: reply.statusCode, ms: Math.round(reply.elapsedTime) },
      'response',
    )
  })
  app.addHook('onClose', async () => {
    await Promise.all(datasets.map(({ dataset }) => dataset.close()))
  })
  app.get('/metrics', async (request, reply) => {
    if (!options.hasPublicMetrics && !isLocal(request.ip)) return refuse(reply, 403, 'not for others')
    return reply.type(metrics.registry.contentType).send(await metrics.registry.metrics())
  })
  const desks = new Map([...desksOf(files), ...desksOf(archives)])
  await app.register(async (engines) => {
    await engines.register(rateLimit, { max: limits.perMinute, timeWindow: '1 minute' })
    addEngineRoutes(engines, desks, metrics)
  })
  if (desks.size > 0) {
    const published = join(site, 'datasets/catalogue.json')
    app.get('/datasets/catalogue.json', async (request, reply) => {
      const asking = { client: request.ip, signal: goneSignal(reply) }
      return reply
        .header('Cache-Control', 'no-cache')
        .send(await servedCatalogue(published, desksOf(files), desksOf(archives), asking))
    })
  }
  addSite(app, site)
  app.setNotFoundHandler(async (request, reply) => {
    const isRead = request.method === 'GET' || request.method === 'HEAD'
    if (isRead) return refuse(reply, 404, '404')
    return refuse(reply.header('Allow', 'GET, HEAD'), 405, '405')
  })
  app.setErrorHandler(async (error: { statusCode?: number; headers?: Headers }, request, reply) => {
    const status = error.statusCode ?? 500
    // Says how long the file is, if a range lies beyond it.
    if (error.headers !== undefined) reply.headers(error.headers)
    if (status >= 500 && status !== 503) request.log.error({ name: (error as Error).name }, 'failure')
    // Which paths are forbidden and which are not there is nobody's business.
    return refuse(reply, status === 403 ? 404 : status, String(status === 403 ? 404 : status))
  })
  return app
}

function newServer(options: AppOptions, limits: Limits, tls: AppOptions['tls']): FastifyInstance {
  const timing = { requestTimeout: limits.requestTimeoutMs, connectionTimeout: limits.queryTimeoutMs + IDLE_MARGIN_MS }
  const http = { headersTimeout: limits.requestTimeoutMs, connectionsCheckingInterval: 1000 }
  const common = {
    ...timing,
    bodyLimit: LONGEST_QUERY,
    trustProxy: options.trustProxy ?? false,
    logController: new LogController({ disableRequestLogging: true }),
    forceCloseConnections: true,
    // An address that the router cannot read.
    frameworkErrors: (_error: Error, _request: FastifyRequest, reply: FastifyReply) => {
      void refuse(reply.headers(headersFor([])), 400, '400')
    },
    ...(options.logger ? { loggerInstance: options.logger } : {}),
  }
  // With and without TLS the library has different types; what is used of them is the same.
  return (tls ? fastify({ ...common, https: { ...http, ...tls } }) : fastify({ ...common, http })) as FastifyInstance
}

const isLocal = (address: string) => /^(?:127\.|::1$|::ffff:127\.)/.test(address)
