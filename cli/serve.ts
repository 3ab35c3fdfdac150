/**
 * `npm start -- FILE…`, `npm run claimline -- serve FILE…`: serves the built app, and each file as a dataset that it opens.
 * Exit status 1: a file cannot be read, or the port is taken; 2: the arguments or the environment cannot be used.
 */
import { parseArgs } from 'node:util'
import type { ServedDataset } from '../server/engine/dataset.ts'
import { nameFor, openFile } from '../server/memory/memory-dataset.ts'
import { readSettings, type Settings } from '../server/settings.ts'
import { startServer } from '../server/start.ts'
import { lineOf, print } from './print-report.ts'

const USAGE = `usage: npm start -- [--lan] [FILE…]

  FILE    a dataset that the page opens, of any format that it reads; columns of a table mean what they look like
  --lan   let other devices in this network in, such as a phone

Environment: PORT (4173), LISTEN (127.0.0.1), HOSTS, EMBED_ORIGINS, CLICKHOUSE_URL, TLS_CERT, TLS_KEY, REDIRECT_PORT,
TRUST_PROXY, CACHE_MB (256), QUERY_TIMEOUT_S (60), QUERIES_PER_MINUTE (3000), METRICS, LOG_LEVEL (warn): docs/server.md`

export async function serve(args: readonly string[]): Promise<void> {
  const asked = readArguments(args)
  if (asked === null) return
  const files = await openAll(asked.files)
  if (files === null) return
  try {
    const app = await startServer(asked.settings, files)
    for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => void app.close())
    tellWhere(asked.settings, files)
  } catch (error) {
    const { port } = asked.settings
    const isTaken = (error as NodeJS.ErrnoException).code === 'EADDRINUSE'
    console.error(isTaken ? `Port ${port} is taken: choose another with PORT=… npm start` : error)
    await Promise.all(files.map((file) => file.close()))
    process.exitCode = 1
  }
}

function readArguments(args: readonly string[]) {
  try {
    const options = { lan: { type: 'boolean', default: false }, help: { type: 'boolean', default: false } } as const
    const { values, positionals } = parseArgs({ args: [...args], allowPositionals: true, options })
    if (!values.help) return { files: positionals, settings: readSettings(process.env, values.lan) }
    console.log(USAGE)
  } catch (error) {
    console.error(`serve: ${error instanceof Error ? error.message : String(error)}\n${USAGE}`)
    process.exitCode = 2
  }
  return null
}

/** `null` if one cannot be read, which is said. */
async function openAll(paths: readonly string[]): Promise<readonly ServedDataset[] | null> {
  const datasets: ServedDataset[] = []
  for (const path of paths) {
    const dataset = await open(path, new Set(datasets.map(({ name }) => name)))
    if (dataset === null) {
      await Promise.all(datasets.map((one) => one.close()))
      process.exitCode = 1
      return null
    }
    datasets.push(dataset)
  }
  return datasets
}

async function open(path: string, taken: ReadonlySet<string>): Promise<ServedDataset | null> {
  try {
    const opened = await openFile(path, nameFor(path, taken))
    if (opened.ok) print(path, opened.report)
    else console.error(lineOf(path, opened.issue))
    return opened.ok ? opened.dataset : null
  } catch (error) {
    console.error(`serve: ${path}: ${error instanceof Error ? error.message : String(error)}`)
    return null
  }
}

function tellWhere({ port, tls, listen, hosts }: Settings, files: readonly ServedDataset[]): void {
  const scheme = tls === null ? 'http' : 'https'
  const others =
    listen === '127.0.0.1' ? [] : hosts.filter((host) => !['127.0.0.1', '[::1]', 'localhost'].includes(host))
  const where = ['localhost', ...others].map((host) => `${scheme}://${host}:${port}`).join(' and ')
  console.log(`Claimline is served on ${where}`)
  if (files.length > 0) console.log(`It opens ${files.map(({ name }) => name).join(', ')}`)
}
