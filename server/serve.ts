/** A static server for the built app: its files, compressed where it pays, with the security headers. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { type AnswerFromDatabase, DATABASE_PATH } from './database.ts'
import { headersFor } from './policy.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.css': 'text/css; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.ndjson': 'application/x-ndjson; charset=utf-8',
  '.svg': 'image/svg+xml',
  '.png': 'image/png',
  '.woff2': 'font/woff2',
  '.gz': 'application/gzip',
}
const COMPRESSED = new Set(['.html', '.js', '.css', '.json', '.svg'])

interface ServeOptions {
  /** Origins whose pages may show it in a frame. */
  readonly embedders?: readonly string[]
  /** What answers at `DATABASE_PATH`. */
  readonly database?: AnswerFromDatabase | null
}

/** Serves a folder, and a database beside it, on 127.0.0.1; resolves once it listens. Port 0 takes a free one. */
export function serve(
  folder: string,
  port: number,
  { embedders = [], database = null }: ServeOptions = {},
): Promise<Server> {
  const site = { root: resolve(folder), headers: headersFor(embedders) }
  const server = createServer((request, response) => {
    const isForDatabase = database !== null && pathOf(request) === DATABASE_PATH
    const answered = isForDatabase ? database(request, response) : answer(site, request, response)
    answered.catch(() => refuse(site, response, 500))
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening(server))
  })
}

interface Site {
  readonly root: string
  readonly headers: Readonly<Record<string, string>>
}

async function answer(site: Site, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(site, response, 405)
  const file = fileOf(site.root, request.url ?? '/')
  const found = file === null ? null : await stat(file).catch(() => null)
  if (file === null || !found?.isFile()) return refuse(site, response, 404)

  const extension = extname(file)
  const isCompressed = COMPRESSED.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, {
    ...site.headers,
    'Content-Type': TYPES[extension] ?? 'application/octet-stream',
    'Cache-Control': file.includes(`${sep}assets${sep}`) ? 'public, max-age=31536000, immutable' : 'no-cache',
    Vary: 'Accept-Encoding',
    ...(isCompressed ? { 'Content-Encoding': 'gzip' } : { 'Content-Length': found.size }),
  })
  if (request.method === 'HEAD') return void response.end()
  const body = createReadStream(file).on('error', () => response.destroy())
  if (isCompressed) body.pipe(createGzip()).pipe(response)
  else body.pipe(response)
}

function pathOf({ url = '/' }: IncomingMessage): string {
  return url.replace(/\?.*$/s, '')
}

/** The file that an address names, inside the root; `null` for anything else. */
function fileOf(root: string, url: string): string | null {
  try {
    const path = normalize(decodeURIComponent(new URL(url, 'http://localhost').pathname))
    const file = join(root, path.endsWith('/') ? `${path}index.html` : path)
    return file.startsWith(root + sep) && !file.includes('\0') ? file : null
  } catch {
    return null
  }
}

function refuse({ headers }: Site, response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { ...headers, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${status}\n`)
}
