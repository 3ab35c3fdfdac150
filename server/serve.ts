/** A static server for the built app: its files, compressed where it pays, with the security headers. */
import { createReadStream } from 'node:fs'
import { stat } from 'node:fs/promises'
import { createServer, type IncomingMessage, type Server, type ServerResponse } from 'node:http'
import { extname, join, normalize, resolve, sep } from 'node:path'
import { createGzip } from 'node:zlib'
import { type AnswerFromDatabase, DATABASE_PATH } from './database.ts'
import { HEADERS } from './policy.ts'

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

/** Serves a folder, and a database beside it, on 127.0.0.1; resolves once it listens. Port 0 takes a free one. */
export function serve(folder: string, port: number, database: AnswerFromDatabase | null = null): Promise<Server> {
  const root = resolve(folder)
  const server = createServer((request, response) => {
    const isForDatabase = database !== null && pathOf(request) === DATABASE_PATH
    const answered = isForDatabase ? database(request, response) : answer(root, request, response)
    answered.catch(() => refuse(response, 500))
  })
  return new Promise((listening, failed) => {
    server.once('error', failed)
    server.listen(port, '127.0.0.1', () => listening(server))
  })
}

async function answer(root: string, request: IncomingMessage, response: ServerResponse): Promise<void> {
  if (request.method !== 'GET' && request.method !== 'HEAD') return refuse(response, 405)
  const file = fileOf(root, request.url ?? '/')
  const found = file === null ? null : await stat(file).catch(() => null)
  if (file === null || !found?.isFile()) return refuse(response, 404)

  const extension = extname(file)
  const isCompressed = COMPRESSED.has(extension) && /\bgzip\b/.test(request.headers['accept-encoding'] ?? '')
  response.writeHead(200, {
    ...HEADERS,
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

function refuse(response: ServerResponse, status: number): void {
  if (!response.headersSent) response.writeHead(status, { ...HEADERS, 'Content-Type': 'text/plain; charset=utf-8' })
  response.end(`${status}\n`)
}
