/**
 * `npm run bench:readers -- [EVENTS] [READERS] [SECONDS]` measures a server that many readers move through at once: serves a
 * synthetic file from memory, records what one page asks while it is used, and lets readers ask the same about other spans.
 * Prints the time of each kind of question, refusals, failures and the server's memory.
 */
import { execFileSync, spawn } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { Page } from 'playwright'
import { createHttpEngine } from '../src/engine/http/http-engine.ts'
import type { Query } from '../src/engine/query.ts'
import { withPage } from './browser.ts'

const root = join(import.meta.dirname, '..')
const [events = 1_000_000, readers = 200, seconds = 60] = process.argv.slice(2).map(Number)
const PORT = 4317
/** Mean time in milliseconds that a reader looks before the next step. */
const LOOK_MS = 2000

const folder = mkdtempSync(join(tmpdir(), 'claimline-readers-'))
const file = join(folder, 'claims.ndjson')
const tsx = ['--import', 'tsx']
execFileSync(process.execPath, [...tsx, 'tools/generate.ts', String(events), file], { cwd: root })
if (!existsSync(join(root, 'dist/index.html'))) throw new Error('build the app first: npm run build')

const server = spawn(process.execPath, [...tsx, 'cli/claimline.ts', 'serve', file], {
  cwd: root,
  env: { ...process.env, PORT: String(PORT), QUERIES_PER_MINUTE: '1000000' },
  stdio: ['ignore', 'ignore', 'inherit'],
})
const origin = `http://localhost:${PORT}`

try {
  await answering()
  console.log(`${events} events: ${bytesPerEvent()} bytes of memory an event after loading`)
  const steps = await withPage((page) => record(page))
  console.log(`${readers} readers for ${seconds} s, each looking ${LOOK_MS / 1000} s between steps of ${steps.length}`)
  await measure(steps)
} finally {
  server.kill()
  rmSync(folder, { recursive: true })
}

async function answering(): Promise<void> {
  for (let tries = 0; tries < 600; tries++) {
    const answer = await fetch(`${origin}/engine`).catch(() => null)
    if (answer?.ok) return
    await pause(500)
  }
  throw new Error('the server does not answer')
}

/** What a page asks, step by step, while it is used. */
async function record(page: Page): Promise<readonly (readonly Query[])[]> {
  const steps: Query[][] = [[]]
  page.on('request', (request) => {
    if (request.url().endsWith('/query')) steps.at(-1)!.push(JSON.parse(request.postData()!) as Query)
  })
  const step = async (act: () => Promise<unknown>) => {
    steps.push([])
    await act()
    await page.waitForLoadState('networkidle')
  }
  await step(() => page.goto(`${origin}/?view=timeline`))
  const country = page.getByRole('group', { name: 'Country or area', exact: true }).getByRole('checkbox')
  await step(() => country.nth(1).check())
  await step(() => country.nth(1).uncheck())
  for (const key of ['+', '+', '-']) await step(() => page.getByRole('region', { name: 'Timeline' }).press(key))
  await step(() =>
    page
      .getByRole('button', { name: /^Accusation: / })
      .first()
      .click(),
  )
  await step(() => page.goto(`${origin}/`))
  return steps.filter((queries) => queries.length > 0)
}

async function measure(steps: readonly (readonly Query[])[]): Promise<void> {
  const engine = createHttpEngine(`${origin}/engine/claims`)
  const times = new Map<string, number[]>()
  let failures = 0
  let most = 0
  const end = performance.now() + seconds * 1000
  const look = setInterval(() => (most = Math.max(most, residentBytes())), 250)
  const reader = async (number: number) => {
    for (let at = number; performance.now() < end; at++) {
      await pause(LOOK_MS * 2 * Math.random())
      await Promise.all(
        steps[at % steps.length]!.map(async (query) => {
          const started = performance.now()
          await engine.run(elsewhere(query)).catch(() => failures++)
          const list = times.get(query.kind) ?? []
          list.push(performance.now() - started)
          times.set(query.kind, list)
        }),
      )
    }
  }
  await Promise.all(Array.from({ length: readers }, (_, number) => reader(number)))
  clearInterval(look)
  console.log('question        asked   median ms      p95 ms')
  for (const [kind, list] of times) {
    list.sort((a, b) => a - b)
    const at = (share: number) => list[Math.floor(list.length * share)]!.toFixed(0).padStart(12)
    console.log(`${kind.padEnd(14)}${String(list.length).padStart(7)}${at(0.5)}${at(0.95)}`)
  }
  console.log(`failures: ${failures}; memory at most ${(most / 2 ** 20).toFixed(0)} MiB`)
}

/** The same question about another part of the time, so that no cache answers it. */
function elsewhere(query: Query): Query {
  if (!('span' in query) || query.span === null) return query
  const { start, end } = query.span
  const shift = Math.round((Math.random() - 0.5) * 0.2 * (end - start))
  return { ...query, span: { start: start + shift, end: end + shift } }
}

function residentBytes(): number {
  return Number(/VmRSS:\s+(\d+)/.exec(readFileSync(`/proc/${server.pid}/status`, 'utf8'))?.[1] ?? 0) * 1024
}

function bytesPerEvent(): number {
  return Math.round(residentBytes() / events)
}

function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds))
}
