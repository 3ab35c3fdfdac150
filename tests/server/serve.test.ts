import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises'
import { type IncomingHttpHeaders, type IncomingMessage, request as ask, type Server } from 'node:http'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { gunzipSync } from 'node:zlib'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { META_POLICY } from '../../server/policy.ts'
import { serve } from '../../server/serve.ts'

const PAGE = '<!doctype html><title>Served</title>'
const FILES: Readonly<Record<string, string>> = {
  'secret.txt': 'outside',
  'dist-next/secret.txt': 'beside',
  'dist/index.html': PAGE,
  'dist/some/folder/index.html': PAGE,
  'dist/assets/app-1a2b.js': 'export {}',
  'dist/assets/font.woff2': 'not really a font',
  'dist/datasets/größe 1.json': '{}',
  'dist/events.ndjson': '{}\n{}\n',
}

interface Reply {
  readonly status: number | undefined
  readonly headers: IncomingHttpHeaders
  readonly body: Buffer
}

let folder: string
let server: Server

beforeAll(async () => {
  folder = await mkdtemp(join(tmpdir(), 'claimline-serve-'))
  for (const [name, text] of Object.entries(FILES)) {
    await mkdir(join(folder, name, '..'), { recursive: true })
    await writeFile(join(folder, name), text)
  }
  server = await serve(join(folder, 'dist'), 0)
})

afterAll(async () => {
  server.close()
  await rm(folder, { recursive: true })
})

/** Asks for the path as it stands: `fetch` would tidy away the dots that an attacker leaves in. */
function get(path: string, headers: Readonly<Record<string, string>> = {}, method = 'GET'): Promise<Reply> {
  const { port } = server.address() as AddressInfo
  return new Promise((answered, failed) => {
    const read = (response: IncomingMessage) => {
      const pieces: Buffer[] = []
      response.on('data', (piece: Buffer) => pieces.push(piece))
      response.on('end', () =>
        answered({ status: response.statusCode, headers: response.headers, body: Buffer.concat(pieces) }),
      )
    }
    ask({ host: '127.0.0.1', port, path, method, headers, agent: false }, read).on('error', failed).end()
  })
}

describe('the static server', () => {
  it.each(['/', '/index.html', '/?data=wider', '/some/folder/'])('answers %s with the page', async (path) => {
    const { status, headers, body } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe('text/html; charset=utf-8')
    expect(headers['content-length']).toBe(`${PAGE.length}`)
    expect(body.toString()).toBe(PAGE)
  })

  it.each(['/', '/nowhere', '/assets/app-1a2b.js'])('sends the headers that cost nothing with %s', async (path) => {
    const { headers } = await get(path)
    expect(headers).toMatchObject({
      'content-security-policy': `${META_POLICY}; frame-ancestors 'self'`,
      'x-content-type-options': 'nosniff',
      'referrer-policy': 'no-referrer',
      'cross-origin-opener-policy': 'same-origin',
      'cross-origin-resource-policy': 'same-origin',
      'permissions-policy': expect.stringContaining('geolocation=()') as string,
    })
  })

  it('has a policy that lets in nothing foreign, nothing inline and no strings as code', () => {
    expect(META_POLICY).not.toMatch(/unsafe|\*|http:/)
    expect(META_POLICY).toMatch(/^default-src 'none'/)
    expect(META_POLICY).toContain("script-src 'self';")
    expect(META_POLICY).toContain("style-src 'self';")
    expect(META_POLICY).toContain("connect-src 'self' https:;")
    expect(META_POLICY).toContain("require-trusted-types-for 'script'")
  })

  it.each([
    ['/assets/app-1a2b.js', 'text/javascript; charset=utf-8'],
    ['/assets/font.woff2', 'font/woff2'],
    ['/events.ndjson', 'application/x-ndjson; charset=utf-8'],
    ['/datasets/gr%C3%B6%C3%9Fe%201.json', 'application/json; charset=utf-8'],
  ])('says what %s is', async (path, type) => {
    const { status, headers } = await get(path)
    expect(status).toBe(200)
    expect(headers['content-type']).toBe(type)
  })

  it('lets a browser keep what is named by its content, and ask again for the rest', async () => {
    expect((await get('/assets/app-1a2b.js')).headers['cache-control']).toContain('immutable')
    expect((await get('/')).headers['cache-control']).toBe('no-cache')
  })

  it('compresses for those who can read it, where it pays', async () => {
    const page = await get('/', { 'Accept-Encoding': 'br, gzip' })
    expect(page.headers['content-encoding']).toBe('gzip')
    expect(page.headers.vary).toBe('Accept-Encoding')
    expect(gunzipSync(page.body).toString()).toBe(PAGE)
    const font = await get('/assets/font.woff2', { 'Accept-Encoding': 'gzip' })
    expect(font.headers['content-encoding']).toBeUndefined()
  })

  it('answers HEAD with the headers alone', async () => {
    const { status, headers, body } = await get('/', {}, 'HEAD')
    expect(status).toBe(200)
    expect(headers['content-length']).toBe(`${PAGE.length}`)
    expect(body).toHaveLength(0)
  })

  it.each(['POST', 'PUT', 'DELETE', 'OPTIONS'])('refuses %s', async (method) => {
    expect((await get('/', {}, method)).status).toBe(405)
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
    '/%00',
    '/index.html%00.js',
    '/%',
    '/%E0%A4%A',
    'http://elsewhere/../secret.txt',
  ])('gives nothing from outside its folder for %s', async (path) => {
    const { status, body } = await get(path)
    expect(status).toBe(404)
    expect(body.toString()).toBe('404\n')
  })

  it('says so where the port is taken', async () => {
    const { port } = server.address() as AddressInfo
    await expect(serve(folder, port)).rejects.toMatchObject({ code: 'EADDRINUSE' })
  })
})

describe('who may embed it', () => {
  const ancestorsOf = async (embedders: readonly string[]) => {
    const site = await serve(join(folder, 'dist'), 0, { embedders })
    const { port } = site.address() as AddressInfo
    const response = await fetch(`http://127.0.0.1:${port}/`)
    site.close()
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
    (embedder) => {
      expect(() => serve(folder, 0, { embedders: [embedder] })).toThrow('not an origin')
    },
  )
})
