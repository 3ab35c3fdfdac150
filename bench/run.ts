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

/** In a browser of its own, so that nothing is left over from what was measured before. */
async function withPage<T>(base: string, work: (page: Page, memory: Memory) => Promise<T>): Promise<T> {
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
    return await work(page, new Memory(server.process().pid!))
  } finally {
    await server.close()
  }
}

async function measure(size: number, base: string): Promise<Figures> {
  const files = await prepareFiles(size)
  const parse = () => withPage(base, (page) => page.evaluate((url) => bench.parse(url), files.ndjson))
  const load = (url: string) => withPage(base, (page) => page.evaluate((url) => bench.load(url), url))
  const before = await parse()
  return withPage(base, async (page, memory) => {
    const empty = memory.now()
    const { result: first, peak } = await memory.watch(page.evaluate((url) => bench.load(url), files.ndjson))
    // By then the texts are ready to be searched.
    await page.waitForTimeout(size / 250)
    await collectGarbage(page)
    const settled = memory.now()
    const after = await parse()
    const loads = [first, await load(files.ndjson)]
    const gzips = [await load(files.gzip)]
    const filter = await page.evaluate(() => bench.filter())
    const move = await page.evaluate(() => bench.move())
    const type = await page.evaluate(() => bench.type())
    await collectGarbage(page)
    const used = memory.now()
    const versus = await page.evaluate((url) => bench.crossfilter(url), files.ndjson)
    const file = statSync(files.path).size
    return {
      size,
      loads,
      gzips,
      parses: [before, after],
      filter,
      move,
      type,
      versus,
      memory: {
        file: file / MIB,
        empty: empty / MIB,
        settled: settled / MIB,
        used: used / MIB,
        peak: peak / MIB,
      },
    }
  })
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
