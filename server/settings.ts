/** What the environment says about how to serve: `readSettings`, for `npm start` and `claimline serve`. */
import { readFileSync } from 'node:fs'
import { networkInterfaces } from 'node:os'
import { type Limits, LOOPBACK_HOSTS } from './app.ts'

export interface Settings {
  readonly port: number
  /** The address that is listened on. */
  readonly listen: string
  readonly hosts: readonly string[]
  readonly embedders: readonly string[]
  readonly clickhouse: string | null
  readonly tls: { readonly cert: Buffer; readonly key: Buffer } | null
  /** The port on which plain HTTP is redirected to TLS; `null` for none. */
  readonly redirectPort: number | null
  readonly trustProxy: boolean | string
  readonly hasPublicMetrics: boolean
  readonly limits: Partial<Limits>
  readonly logLevel: string
}

type Environment = Readonly<Record<string, string | undefined>>

/** Throws an `Error` that says what cannot be used. `isLan` serves every network that this machine is in. */
export function readSettings(env: Environment, isLan = false): Settings {
  const own = isLan ? ownAddresses() : []
  return {
    port: numberIn(env, 'PORT') ?? 4173,
    listen: env['LISTEN'] ?? (isLan ? '0.0.0.0' : '127.0.0.1'),
    hosts: [...LOOPBACK_HOSTS, ...own, ...wordsIn(env['HOSTS'])],
    embedders: wordsIn(env['EMBED_ORIGINS']),
    clickhouse: addressIn(env, 'CLICKHOUSE_URL'),
    tls: tlsIn(env),
    redirectPort: numberIn(env, 'REDIRECT_PORT') ?? null,
    trustProxy: env['TRUST_PROXY'] === 'true' || (env['TRUST_PROXY'] ?? false),
    hasPublicMetrics: env['METRICS'] === 'public',
    limits: limitsIn(env),
    logLevel: env['LOG_LEVEL'] ?? 'warn',
  }
}

/** IPv4 addresses by which others in the same network reach this machine. */
export function ownAddresses(): readonly string[] {
  return Object.values(networkInterfaces()).flatMap((all = []) =>
    all.filter(({ family, internal }) => family === 'IPv4' && !internal).map(({ address }) => address),
  )
}

const wordsIn = (text = '') => text.split(/[\s,]+/).filter((word) => word !== '')

function numberIn(env: Environment, name: string): number | undefined {
  const text = env[name]
  if (text === undefined) return undefined
  if (!/^\d{1,9}$/.test(text)) throw new Error(`${name} is not a whole number: ${text}`)
  return Number(text)
}

function addressIn(env: Environment, name: string): string | null {
  const text = env[name]
  if (text === undefined) return null
  // It may hold a password, so it is not repeated.
  if (!URL.canParse(text))
    throw new Error(`${name} is not an address like http://user:password@host:8123/?database=claimline`)
  return text
}

function tlsIn(env: Environment): Settings['tls'] {
  const { TLS_CERT: cert, TLS_KEY: key } = env
  if (cert === undefined && key === undefined) return null
  if (cert === undefined || key === undefined) throw new Error('TLS_CERT and TLS_KEY belong together')
  return { cert: readFileSync(cert), key: readFileSync(key) }
}

function limitsIn(env: Environment): Partial<Limits> {
  const cache = numberIn(env, 'CACHE_MB')
  const seconds = numberIn(env, 'QUERY_TIMEOUT_S')
  const perMinute = numberIn(env, 'QUERIES_PER_MINUTE')
  return {
    ...(cache === undefined ? {} : { cacheBytes: cache * 2 ** 20 }),
    ...(seconds === undefined ? {} : { queryTimeoutMs: seconds * 1000 }),
    ...(perMinute === undefined ? {} : { perMinute }),
  }
}
