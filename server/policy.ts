/** Security headers, and the policy that the built page carries itself too, for hosts that send no headers. */

const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  // Datasets that a user names may lie anywhere, over TLS only.
  'connect-src': "'self' https:",
  'worker-src': "'self'",
  'manifest-src': "'self'",
  'base-uri': "'none'",
  'form-action': "'none'",
  'require-trusted-types-for': "'script'",
  'trusted-types': 'claimline',
}

export const META_POLICY = Object.entries(DIRECTIVES)
  .map(([name, value]) => `${name} ${value}`)
  .join('; ')

export type Headers = Readonly<Record<string, string>>

/**
 * The headers of every response. Pages of our own origin may embed the app, and those of these `embedders`: origins, or
 * `*` for all. Throws a `TypeError` for anything else, which could end the directive and begin another.
 */
export function headersFor(embedders: readonly string[]): Headers {
  const strange = embedders.find((embedder) => embedder !== '*' && !isOrigin(embedder))
  if (strange !== undefined) throw new TypeError(`not an origin like https://example.org: ${strange}`)
  // Only a header may say who may embed.
  const ancestors = ["'self'", ...embedders].join(' ')
  return { ...HEADERS, 'Content-Security-Policy': `${META_POLICY}; frame-ancestors ${ancestors}` }
}

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

/** Two years, in seconds. */
const HSTS_S = 63_072_000

/** For responses over TLS: browsers ask this host in no other way from then on. */
export function hstsFor(isSecure: boolean): Headers {
  return isSecure ? { 'Strict-Transport-Security': `max-age=${HSTS_S}` } : {}
}

const HEADERS: Headers = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  // The page loads nothing from elsewhere but by fetch with CORS.
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}
