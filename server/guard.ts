/** Refuses requests that no page of ours makes: for other hosts, from other sites, in clear text where TLS is expected. */
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify'
import { hstsFor, type Headers } from './policy.ts'

export interface GuardOptions {
  /** Names under which the server may be asked, without ports. Of IPv6 addresses with brackets. */
  readonly hosts: readonly string[]
  /** Headers of every response. */
  readonly headers: Headers
}

/** Hooks for every route, those that are not found included. */
export function addGuard(app: FastifyInstance, { hosts, headers }: GuardOptions): void {
  const known = new Set(hosts.map((host) => host.toLowerCase()))
  app.addHook('onRequest', async (request, reply) => {
    reply.headers(headers)
    // A page that was made to ask a name that now leads here would send that name (DNS rebinding).
    const host = hostOf(request)
    if (host === null || !known.has(host.hostname)) return refuse(reply, 421, 'not a host that is served here')
    if (request.protocol === 'https') reply.headers(hstsFor(true))
    else if (saysClearText(request)) return redirect(request, reply, host)
    return undefined
  })
}

/** Hooks for routes that take queries: only by POST from our own pages, or from programs, and only as JSON. */
export function isFromOwnPage({ headers, host }: FastifyRequest): boolean {
  const { origin } = headers
  const site = headers['sec-fetch-site']
  if (site !== undefined && site !== 'same-origin') return false
  // The scheme may differ behind a proxy; the host is known to be ours.
  return origin === undefined || (URL.canParse(origin) && new URL(origin).host === host.toLowerCase())
}

export function refuse(reply: FastifyReply, status: number, reason: string): FastifyReply {
  return reply.code(status).type('text/plain; charset=utf-8').header('Cache-Control', 'no-store').send(`${reason}\n`)
}

/** `null` if the header is absent or names no host alone. */
function hostOf(request: FastifyRequest): URL | null {
  // Absent in HTTP/1.0, whatever the type says.
  const { host = '' } = request as { readonly host?: string }
  if (!/^(?:\[[\da-f:.]+\]|[\w.-]+)(?::\d+)?$/i.test(host) || !URL.canParse(`http://${host}`)) return null
  return new URL(`http://${host}`)
}

/** Whether a trusted proxy says that it was asked without TLS. */
function saysClearText({ headers, protocol }: FastifyRequest): boolean {
  return protocol === 'http' && headers['x-forwarded-proto'] === 'http'
}

function redirect(request: FastifyRequest, reply: FastifyReply, host: URL): FastifyReply {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(reply, 403, 'ask by https')
  return reply.redirect(`https://${host.hostname}${request.url}`, 308)
}
