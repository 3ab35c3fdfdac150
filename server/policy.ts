/** What a browser is told to refuse. The page carries the policy itself too, for hosts that send no headers. */

const DIRECTIVES: Readonly<Record<string, string>> = {
  'default-src': "'none'",
  'script-src': "'self'",
  'style-src': "'self'",
  'img-src': "'self' data: blob:",
  'font-src': "'self'",
  // Datasets that a reader names may lie anywhere, over TLS only.
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

/**
 * The headers of every answer. Pages of our own origin may embed the app, and those of these `embedders`: origins, or `*`
 * for all. Throws for anything else, which might say more in a header than it seems to.
 */
export function headersFor(embedders: readonly string[]): Readonly<Record<string, string>> {
  const strange = embedders.find((embedder) => embedder !== '*' && !isOrigin(embedder))
  if (strange !== undefined) throw new TypeError(`not an origin like https://example.org: ${strange}`)
  // Only a header may say who may embed.
  const ancestors = ["'self'", ...embedders].join(' ')
  return { ...HEADERS, 'Content-Security-Policy': `${META_POLICY}; frame-ancestors ${ancestors}` }
}

const isOrigin = (text: string) => URL.canParse(text) && new URL(text).origin === text

const HEADERS: Readonly<Record<string, string>> = {
  'X-Content-Type-Options': 'nosniff',
  'Referrer-Policy': 'no-referrer',
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Resource-Policy': 'same-origin',
  'Permissions-Policy': 'camera=(), geolocation=(), microphone=()',
}
