import { describe, expect, it } from 'vitest'
import { nameFor } from '../../server/memory/memory-dataset.ts'
import { readSettings } from '../../server/settings.ts'

describe('the settings', () => {
  it('serve this machine alone, unless they say otherwise', () => {
    expect(readSettings({})).toMatchObject({
      port: 4173,
      listen: '127.0.0.1',
      hosts: ['localhost', '127.0.0.1', '[::1]'],
      embedders: [],
      clickhouse: null,
      tls: null,
      trustProxy: false,
      hasPublicMetrics: false,
      limits: {},
    })
  })

  it('let a network in when told to, under the addresses of this machine', () => {
    expect(readSettings({}, true).listen).toBe('0.0.0.0')
    expect(readSettings({ LISTEN: '::' }, true).listen).toBe('::')
  })

  it('are read from the environment', () => {
    const env = {
      HOSTS: 'a.example, b.example',
      EMBED_ORIGINS: 'https://x.example',
      CACHE_MB: '2',
      TRUST_PROXY: 'true',
    }
    expect(readSettings(env)).toMatchObject({
      hosts: ['localhost', '127.0.0.1', '[::1]', 'a.example', 'b.example'],
      embedders: ['https://x.example'],
      limits: { cacheBytes: 2 ** 21 },
      trustProxy: true,
    })
    expect(readSettings({ TRUST_PROXY: '10.0.0.0/8' }).trustProxy).toBe('10.0.0.0/8')
  })

  it.each([
    [{ PORT: 'http' }, 'PORT is not a whole number'],
    [{ CLICKHOUSE_URL: 'secret' }, 'CLICKHOUSE_URL is not an address'],
    [{ TLS_CERT: 'cert.pem' }, 'belong together'],
  ])('say what is wrong with %j, and repeat no secret', (env, message) => {
    expect(() => readSettings(env)).toThrow(message)
    expect(() => readSettings(env)).not.toThrow('secret')
  })
})

describe('the name of a file', () => {
  it.each([
    ['claims.json', 'claims'],
    ['/some/where/claims.ndjson.gz', 'claims'],
    ['größe 1.csv', 'größe 1'],
    ['.hidden', '.hidden'],
    ['no-ending', 'no-ending'],
    ['v1.2-final.json', 'v1.2-final'],
  ])('of %s is %s', (path, name) => {
    expect(nameFor(path, new Set())).toBe(name)
  })

  it('differs from those that are taken', () => {
    expect(nameFor('a.csv', new Set(['a', 'a-2']))).toBe('a-3')
  })
})
