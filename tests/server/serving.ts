/** A server of the app on a free port, for tests of what answers there. */
import { type IncomingHttpHeaders, type IncomingMessage, request as ask } from 'node:http'
import type { AddressInfo } from 'node:net'
import type { FastifyBaseLogger } from 'fastify'
import pino from 'pino'
import { type AppOptions, createApp } from '../../server/app.ts'

export interface Serving {
  readonly origin: string
  readonly port: number
  readonly close: () => Promise<void>
}

export async function serving(options: AppOptions): Promise<Serving> {
  // A machine that runs tests beside it may be slow, which is no fault of what is tried.
  const app = await createApp({ ...options, limits: { lagMs: 600_000, ...options.limits } })
  await app.listen({ port: 0, host: '127.0.0.1' })
  const { port } = app.server.address() as AddressInfo
  return { origin: `http://127.0.0.1:${port}`, port, close: () => app.close() }
}

export interface Reply {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

interface Asked {
  readonly method?: string
  readonly headers?: Readonly<Record<string, string>>
  readonly body?: string
}

/** Asks for the path as it stands: `fetch` tidies away the dots that an attacker leaves in, and keeps some headers to itself. */
export function asked(port: number, path: string, { method = 'GET', headers = {}, body }: Asked = {}): Promise<Reply> {
  return new Promise((answered, failed) => {
    const read = (response: IncomingMessage) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    }
    ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, read).on('error', failed).end(body)
  })
}

/** A logger that keeps its lines. */
export function logging(lines: string[]): FastifyBaseLogger {
  return pino({ level: 'trace' }, { write: (line: string) => void lines.push(line) })
}
