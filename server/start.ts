/** Starts the server as the settings say; `claimline serve` calls it. */
import { join } from 'node:path'
import fastify, { type FastifyInstance } from 'fastify'
import pino from 'pino'
import { createApp, LIMITS } from './app.ts'
import { clickHouseDataset } from './engine/clickhouse-dataset.ts'
import type { ServedDataset } from './engine/dataset.ts'
import { addGuard } from './guard.ts'
import { headersFor } from './policy.ts'
import type { Settings } from './settings.ts'

const SITE = join(import.meta.dirname, '../dist')

/** Resolves once it listens; rejects with the code `EADDRINUSE` if the port is taken. Closing the app ends all. */
export async function startServer(settings: Settings, files: readonly ServedDataset[]): Promise<FastifyInstance> {
  const { port, listen, clickhouse, logLevel, redirectPort, hosts } = settings
  const archives = clickhouse === null ? [] : [clickHouseDataset(clickhouse)]
  const logger = pino({ level: logLevel, base: null })
  const app = await createApp({ ...settings, site: SITE, files, archives, logger })
  if (redirectPort !== null) {
    const redirecting = await startRedirecting(redirectPort, port, listen, hosts)
    app.addHook('onClose', () => redirecting.close())
  }
  await app.listen({ port, host: listen })
  return app
}

/** Answers everything in clear text with the same address over TLS. */
async function startRedirecting(port: number, tlsPort: number, host: string, hosts: readonly string[]) {
  const app = fastify({ requestTimeout: LIMITS.requestTimeoutMs })
  addGuard(app, { hosts, headers: headersFor([]) })
  app.setNotFoundHandler(async (request, reply) => {
    const suffix = tlsPort === 443 ? '' : `:${tlsPort}`
    return reply.redirect(`https://${request.hostname}${suffix}${request.url}`, 308)
  })
  await app.listen({ port, host })
  return app
}
