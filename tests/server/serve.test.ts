import { mkdir, mkdtemp, readdir, readlink, rm, writeFile } from 'node:fs/promises'
import { connect } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { brotliCompressSync, brotliDecompressSync, gunzipSync, gzipSync } from 'node:zlib'
import { once } from 'node:events'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { META_POLICY } from '../../server/policy.ts'
import { asked, type Serving, serving } from './serving.ts'

const PAGE = '<!doctype html><title>Served</title>'
const SCRIPT = `export {}${' '.repeat(3000)}`
/** Larger than what a connection takes without being read. */
const LARGE = Buffer.alloc(2 ** 24, 'x')
const FILES: Readonly<Record<string, string | Buffer>> = {
  'secret.txt': 'outside',
  'dist-next/secret.txt': 'beside',
  'dist/index.html': PAGE,
  'dist/some/folder/index.html': PAGE,
  'dist/assets/app-1a2b.js': SCRIPT,
  'dist/assets/app-1a2b.js.br': brotliCompressSync(SCRIPT),
  'dist/assets/app-1a2b.js.gz': gzipSync(SCRIPT),
  'dist/assets/font.woff2': 'not really a font',
  'dist/datasets/größe 1.json': '{}',
  'dist/events.ndjson': '{}\n{}\n',
  'dist/large.bin': LARGE,
}
const APP = '/assets/app-1a2b.js'

let folder: string
let server: Serving

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimline-serve-'))
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  server = await serving({ site: join(folder, 'dist'), limits: { requestTimeoutMs: 500 } })
})

afterAll(async () => {
  await server.close()
  await rm(folder, { recursive: true })
})

const get = (path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET') =>
  asked(server.port, path, { headers, method })

describe('the site', () => {
  it.each(['/', '/index.html', '/?data=wider', '/some/folder/'])('answers %s with the page', async (path) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-length']).toBe(`${PAGE.length}`)
    expect(body.toString()).toBe(PAGE)
  })

  it.each(['/', '/nowhere', APP, '/%', '/engine', '/engine/x/query'])(
    'sends its security headers with %s',
    async (path) => {
      const { headers } = await get(path)
      expect(headers).toMatchObject({
        'content-security-policy': `${META_POLICY}; frame-ancestors 'self'`,
        'x-content-type-options': 'nosniff',
        'referrer-policy': 'no-referrer',
        'cross-origin-opener-policy': 'same-origin',
        'cross-origin-embedder-policy': 'require-corp',
        'cross-origin-resource-policy': 'same-origin',
        'permissions-policy': expect.stringContaining('geolocation=()') as string,
      })
      expect(headers['access-control-allow-origin']).toBeUndefined()
    },
  )

  it('has a policy that lets in nothing foreign, nothing inline and no strings as code', () => {
    expect(META_POLICY).not.toMatch(/unsafe|\*|http:/)
    expect(META_POLICY).toMatch(/^default-src 'none'/)
    expect(META_POLICY).toContain("script-src 'self';")
    expect(META_POLICY).toContain("style-src 'self';")
    expect(META_POLICY).toContain("connect-src 'self' https:;")
    expect(META_POLICY).toContain("require-trusted-types-for 'script'")
  })

  it.each([
    [APP, 'text/javascript; charset=utf-8'],
    ['/assets/font.woff2', 'font/woff2'],
    ['/events.ndjson', 'application/x-ndjson'],
    ['/datasets/gr%C3%B6%C3%9Fe%201.json', 'application/json; charset=utf-8'],
  ])('says what %s is', async (path, type) => {
    for (const encoding of ['identity', 'br', 'gzip']) {
      const { status, headers } = await get(path, { 'Accept-Encoding': encoding })
      expect(status).toBe(200)
      expect(headers['content-type']).toBe(type)
    }
  })

  it('lets a browser keep what is named by its content, and ask again for the rest', async () => {
    expect((await get(APP)).headers['cache-control']).toContain('immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
  })

  it.each([
    ['br, gzip', 'br'],
    ['gzip', 'gzip'],
    ['gzip;q=1, br;q=0.5', 'gzip'],
    ['br;q=0, gzip;q=0.1', 'gzip'],
    ['br;q=0, gzip;q=0', undefined],
    ['identity', undefined],
    ['', undefined],
  ])('compresses as %j asks', async (accepted, encoding) => {
    const { headers, body } = await get(APP, { 'Accept-Encoding': accepted })
    expect(headers['content-encoding']).toBe(encoding)
    expect(headers.vary?.toLowerCase()).toContain('accept-encoding')
    const unpacked = encoding === 'br' ? brotliDecompressSync(body) : encoding === 'gzip' ? gunzipSync(body) : body
    expect(unpacked.toString()).toBe(SCRIPT)
  })

  it('sends nothing again that has not changed', async () => {
    const { headers } = await get('/')
    for (const condition of [{ 'If-None-Match': headers.etag! }, { 'If-Modified-Since': headers['last-modified']! }]) {
      const again = await get('/', condition)
      expect(again.status).toBe(304)
      expect(again.body).toHaveLength(0)
      expect(again.headers.etag).toBe(headers.etag)
    }
    expect((await get('/', { 'If-None-Match': '"other"' })).status).toBe(200)
  })

  it('names each of its encodings differently', async () => {
    const tags = await Promise.all(
      ['identity', 'gzip', 'br'].map(
        async (encoding) => (await get(APP, { 'Accept-Encoding': encoding })).headers.etag,
      ),
    )
    expect(new Set(tags).size).toBe(3)
  })

  it('sends a range, and says which ones there are', async () => {
    const part = await get('/', { Range: 'bytes=2-8' })
    expect(part.status).toBe(206)
    expect(part.headers['content-range']).toBe(`bytes 2-8/${PAGE.length}`)
    expect(part.body.toString()).toBe(PAGE.slice(2, 9))
    const beyond = await get('/', { Range: 'bytes=5000-' })
    expect(beyond.status).toBe(416)
    expect(beyond.headers['content-range']).toBe(`bytes */${PAGE.length}`)
  })

  it('answers HEAD with the headers of GET alone', async () => {
    const { headers: whole } = await get(APP, { 'Accept-Encoding': 'br' })
    const { status, headers, body } = await get(APP, { 'Accept-Encoding': 'br' }, 'HEAD')
    expect(status).toBe(200)
    expect({ ...headers, date: '' }).toEqual({ ...whole, date: '' })
    expect(body).toHaveLength(0)
  })

  it.each(['POST', 'PUT', 'PATCH', 'DELETE', 'OPTIONS'])('refuses %s, and says what it takes', async (method) => {
    for (const path of ['/', APP, '/nowhere', '/metrics/x']) {
      const { status, headers } = await get(path, {}, method)
      expect(status).toBe(405)
      expect(headers.allow).toBe('GET, HEAD')
    }
  })

  it.each(['/nowhere', '/assets', '/assets/', '/index.html/', '/nowhere/index.html'])('has no %s', async (path) => {
    const { status, headers } = await get(path)
    expect(status).toBe(404)
    expect(headers['content-type']).toBe('text/plain; charset=utf-8')
  })

  it.each([
    '/../secret.txt',
    '/assets/../../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/..%5csecret.txt',
    '/../dist-next/secret.txt',
    '//secret.txt',
    '/%00',
    '/index.html%00.js',
    '/%',
    '/%E0%A4%A',
    'http://elsewhere/../secret.txt',
  ])('gives nothing from outside its folder for %s', async (path) => {
    const { status, body } = await get(path)
    expect([400, 404, 421]).toContain(status)
    expect(body.toString()).not.toMatch(/outside|beside/)
    expect(body.length).toBeLessThan(40)
  })
})

describe('connections', () => {
  it('that are interrupted leave no file open', async () => {
    const open = async () => {
      const names = await readdir('/proc/self/fd')
      const files = await Promise.all(names.map((name) => readlink(`/proc/self/fd/${name}`).catch(() => '')))
      return files.filter((file) => file.endsWith('large.bin')).length
    }
    for (let round = 0; round < 3; round++) {
      const sockets = Array.from({ length: 100 }, () => connect(server.port, '127.0.0.1'))
      await Promise.all(
        sockets.map(async (socket) => {
          socket.write('GET /large.bin HTTP/1.1\r\nHost: 127.0.0.1\r\n\r\n')
          await once(socket, 'data')
        }),
      )
      expect(await open()).toBeGreaterThan(0)
      for (const socket of sockets) socket.destroy()
    }
    await expect.poll(open).toBe(0)
    expect((await get('/')).status).toBe(200)
  })

  it.each([
    [
      'a body',
      'POST /engine/x/query HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nContent-Length: 100\r\n\r\n{',
    ],
    ['a body to the site', 'POST / HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Length: 100\r\n\r\n'],
    ['the rest of its headers', 'GET / HTTP/1.1\r\nHost: 127.0.0.1\r\nX-More: '],
    [
      'the rest of a chunk',
      'POST /engine/x/query HTTP/1.1\r\nHost: 127.0.0.1\r\nContent-Type: application/json\r\nTransfer-Encoding: chunked\r\n\r\nff\r\n{',
    ],
  ])('that announce %s and do not send it are dropped', async (_what, announced) => {
    const socket = connect(server.port, '127.0.0.1')
    socket.on('error', () => undefined)
    socket.write(announced)
    socket.resume()
    await once(socket, 'close')
    expect(socket.destroyed).toBe(true)
  })
})

describe('a host', () => {
  it.each(['localhost', '127.0.0.1', '[::1]', 'LocalHost:4173', '[::1]:80'])('is %s', async (host) => {
    expect((await get('/', { Host: host })).status).toBe(200)
  })

  it.each(['evil.example', 'localhost.evil.example', '127.0.0.2', 'localhost@evil.example', 'local host', '[::2]'])(
    'is never %j: a rebound name reads nothing',
    async (host) => {
      for (const path of ['/', '/engine', '/metrics', '/health', '/nowhere']) {
        const { status, body } = await get(path, { Host: host })
        expect([400, 421]).toContain(status)
        expect(body.toString()).not.toContain('Served')
      }
    },
  )

  it('has to be named', async () => {
    const socket = connect(server.port, '127.0.0.1')
    socket.write('GET / HTTP/1.0\r\n\r\n')
    const [answer] = (await once(socket, 'data')) as [Buffer]
    expect(answer.toString()).toMatch(/^HTTP\/1.1 421 /)
    socket.destroy()
  })

  it('has the names that are given, and no proxy is believed unasked', async () => {
    const named = await serving({ site: join(folder, 'dist'), hosts: ['claims.example'] })
    const ask = async (headers: Record<string, string>) => (await asked(named.port, '/', { headers })).status
    expect(await ask({ Host: 'claims.example:8443' })).toBe(200)
    expect(await ask({ Host: 'localhost' })).toBe(421)
    expect(await ask({ Host: 'localhost', 'X-Forwarded-Host': 'claims.example' })).toBe(421)
    await named.close()
  })
})

describe('behind a proxy that is trusted', () => {
  let proxied: Serving
  beforeAll(async () => {
    proxied = await serving({ site: join(folder, 'dist'), hosts: ['claims.example'], trustProxy: 'loopback' })
  })
  afterAll(() => proxied.close())
  const through = (proto: string, method = 'GET') =>
    asked(proxied.port, '/some/folder/?a=1', {
      method,
      headers: { Host: 'claims.example', 'X-Forwarded-Proto': proto, 'X-Forwarded-For': '192.0.2.1' },
    })

  it('demands TLS from then on', async () => {
    const { status, headers } = await through('https')
    expect(status).toBe(200)
    expect(headers['strict-transport-security']).toMatch(/^max-age=\d{8}/)
  })

  it('sends what came in clear text to TLS', async () => {
    const { status, headers } = await through('http')
    expect(status).toBe(308)
    expect(headers.location).toBe('https://claims.example/some/folder/?a=1')
    expect(headers['strict-transport-security']).toBeUndefined()
    expect((await through('http', 'POST')).status).toBe(403)
  })
})

describe('who may embed it', () => {
  const ancestorsOf = async (embedders: readonly string[]) => {
    const site = await serving({ site: join(folder, 'dist'), embedders })
    const response = await fetch(site.origin)
    await site.close()
    return response.headers.get('content-security-policy')?.split('frame-ancestors ')[1]
  }

  it('is its own origin, and those that are named', async () => {
    expect(await ancestorsOf([])).toBe("'self'")
    expect(await ancestorsOf(['https://a.example', 'http://127.0.0.1:8080'])).toBe(
      "'self' https://a.example http://127.0.0.1:8080",
    )
    expect(await ancestorsOf(['*'])).toBe("'self' *")
  })

  it.each(['https://a.example/', 'a.example', "*; script-src 'unsafe-inline'", 'https://a.example\r\nX: y', ''])(
    'is never %j',
    async (embedder) => {
      await expect(serving({ site: folder, embedders: [embedder] })).rejects.toThrow('not an origin')
    },
  )
})
