/** The built page and the files, on this machine. */
import { createReadStream, existsSync, statSync } from 'node:fs'
import { createServer } from 'node:http'
import type { AddressInfo } from 'node:net'
import { extname, join, normalize } from 'node:path'
import { BUILT, BUILT_APP, DATA } from './prepare.ts'

const TYPES: Readonly<Record<string, string>> = {
  '.html': 'text/html',
  '.js': 'text/javascript',
  '.css': 'text/css',
  '.json': 'application/json',
}

/** Folders by the beginning of a path; the page that measures the engine is at the root. */
const FOLDERS: readonly (readonly [prefix: string, folder: string])[] = [
  ['/data/', DATA],
  ['/app/', BUILT_APP],
  ['/floor/', join(import.meta.dirname, 'floor')],
]

function placeOf(path: string): readonly [folder: string, rest: string] {
  const known = FOLDERS.find(([prefix]) => path.startsWith(prefix))
  return known ? [known[1], path.slice(known[0].length - 1)] : [BUILT, path]
}

export async function serve(): Promise<{ base: string; close: () => void }> {
  const server = createServer((request, response) => {
    const path = normalize(new URL(request.url ?? '/', 'http://localhost').pathname)
    const [folder, rest] = placeOf(path)
    const file = join(folder, rest.endsWith('/') ? `${rest}index.html` : rest)
    if (!existsSync(file)) {
      response.writeHead(404).end()
      return
    }
    const type = TYPES[extname(file)] ?? 'application/octet-stream'
    response.writeHead(200, { 'content-type': type, 'content-length': statSync(file).size })
    createReadStream(file, { highWaterMark: 2 ** 20 }).pipe(response)
  })
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve))
  const { port } = server.address() as AddressInfo
  return {
    base: `http://127.0.0.1:${port}/`,
    close() {
      server.close()
      server.closeAllConnections()
    },
  }
}
