/** The engine in a real Chromium, in its worker as it is built for readers. */
import { statSync } from 'node:fs'
import type { Page } from 'playwright'
import { withPage as withBrowser } from './browser.ts'
import { prepareFiles } from './prepare.ts'
import type { Bench } from './page/main.ts'
import { Memory } from './memory.ts'
import type { Figures } from './report.ts'

const MIB = 2 ** 20

declare const bench: Bench

async function withPage<T>(base: string, work: (page: Page, memory: Memory) => Promise<T>): Promise<T> {
  return withBrowser(async (page, browser) => {
    await page.goto(base)
    await page.waitForFunction(() => 'bench' in window)
    return work(page, new Memory(browser))
  })
}

export async function measureEngine(size: number, base: string): Promise<Figures> {
  const files = await prepareFiles(size)
  const parse = () => withPage(base, (page) => page.evaluate((url) => bench.parse(url), files.ndjson))
  const load = (url: string) => withPage(base, (page) => page.evaluate((url) => bench.load(url), url))
  const before = await parse()
  return withPage(base, async (page, memory) => {
    const empty = memory.now()
    const { result: first, peak } = await memory.watch(page.evaluate((url) => bench.load(url), files.ndjson))
    // By then the index of the texts is there.
    await page.waitForTimeout(size / 60)
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
