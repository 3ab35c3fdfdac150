/**
 * `npm run bench [-- sizes]` measures the engine in a real Chromium, in its worker as it is built for readers, and prints a
 * table with what issue 4 asks for beside it. Sizes are events, with commas between: 1000,10000,100000,1000000.
 */
import { readFileSync, statSync } from 'node:fs'
import { cpus } from 'node:os'
import { chromium, type Page } from 'playwright'
import { findBrowser } from '../scripts/browser.ts'
import { preparePage, prepareFiles } from './prepare.ts'
import type { Bench } from './page/main.ts'
import { Memory } from './memory.ts'
import { type Figures, tableOf } from './report.ts'
import { serve } from './serve.ts'

const SIZES = [1000, 10_000, 100_000, 1_000_000]
const MIB = 2 ** 20

declare const bench: Bench

async function measure(size: number, base: string): Promise<Figures> {
  const { executablePath, args } = await findBrowser()
  const server = await chromium.launchServer({
    executablePath,
    args: [...args, '--js-flags=--expose-gc', '--disable-dev-shm-usage'],
  })
  try {
    const browser = await chromium.connect(server.wsEndpoint())
    const page = await browser.newPage()
    page.on('pageerror', (error) => console.error(error))
    page.on('crash', () => console.error('the page crashed'))
    await page.goto(base)
    await page.waitForFunction(() => 'bench' in window)
    const files = await prepareFiles(size)
    const memory = new Memory(server.process().pid!)
    const empty = memory.now()
    const { result: load, peak } = await memory.watch(page.evaluate((url) => bench.load(url), files.ndjson))
    await collectGarbage(page)
    const settled = memory.now()
    const filter = await page.evaluate(() => bench.filter())
    const move = await page.evaluate(() => bench.move())
    const type = await page.evaluate(() => bench.type())
    const used = memory.now()
    const versus = await page.evaluate((url) => bench.crossfilter(url), files.ndjson)
    const parse = await page.evaluate((url) => bench.parse(url), files.ndjson)
    const again = await page.evaluate((url) => bench.load(url), files.ndjson)
    const gzip = await page.evaluate((url) => bench.load(url), files.gzip)
    const bytes = statSync(files.path).size
    const sizes = { file: bytes / MIB, empty: empty / MIB, settled: settled / MIB, used: used / MIB, peak: peak / MIB }
    return { size, loads: [load, again], gzip, parse, filter, move, type, versus, memory: sizes }
  } finally {
    await server.close()
  }
}

async function collectGarbage(page: Page): Promise<void> {
  const collect = () => (globalThis as { gc?: () => void }).gc?.()
  await page.evaluate(collect)
  for (const worker of page.workers()) await worker.evaluate(collect)
}

const sizes = process.argv[2]?.split(',').map(Number) ?? SIZES
await preparePage()
const { base, close } = await serve()
try {
  const figures: Figures[] = []
  for (const size of sizes) {
    console.error(`${size.toLocaleString('en')} events …`)
    figures.push(await measure(size, base))
  }
  const memoryLine = /MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1]
  console.log(tableOf(figures, `${cpus().length} × ${cpus()[0]?.model}, ${Math.round(Number(memoryLine) / MIB)} GiB`))
} finally {
  close()
}
