/**
 * `npm run bench:clickhouse [-- sizes]` has two servers of the old version make events, and times every question of a screen
 * against a bare count over the same rows, over two shards and over one; then the page. Sizes are events, with commas
 * between. A ratio is of medians of one run.
 */
import { writerTo } from '../../src/engine/clickhouse/load/writing.ts'
import { type Shard, startShards } from '../../tests/clickhouse/servers.ts'
import { type AppRun, FRAME_ROWS, PAINT_ROWS } from '../app.ts'
import { prepareApp } from '../prepare.ts'
import { ms, ratio, tableOf } from '../report.ts'
import { gathered } from './gather.ts'
import { generate } from './generate.ts'
import { type Figure, measureQuestions } from './measure.ts'
import { measurePage } from './page.ts'

const SHARDS = 2
const [, , given] = process.argv
const sizes = given?.split(',').map(Number) ?? [1_000_000, 10_000_000, 100_000_000]

interface Figures {
  readonly shared: readonly Figure[]
  readonly alone: readonly Figure[]
  readonly page: AppRun
}

await prepareApp()
for (const size of sizes) print(size, await measure(size))

async function measure(events: number): Promise<Figures> {
  const site = await startShards(SHARDS)
  try {
    const began = Date.now()
    console.error(`${events.toLocaleString('en')} events …`)
    await generate(
      site,
      site.shards.map(({ url }) => url),
      events,
    )
    console.error(`made in ${Math.round((Date.now() - began) / 1000)} s; ${await storedBytes(site.shards, events)}`)
    const shared = await measureQuestions(site.address)
    const page = await measurePage(site.address)
    return { shared, page, alone: await measureQuestions(await gathered(site)) }
  } finally {
    await site.end()
  }
}

/** On the disks, by table, of an event. */
async function storedBytes(shards: readonly Shard[], events: number): Promise<string> {
  const bytes = new Map<string, number>()
  for (const { url } of shards) {
    const parts = await writerTo(url).ask<{ table: string; bytes: string }>(
      'SELECT table, sum(bytes_on_disk) AS bytes FROM system.parts WHERE active GROUP BY table',
    )
    for (const part of parts) bytes.set(part.table, (bytes.get(part.table) ?? 0) + Number(part.bytes))
  }
  return Array.from(bytes, ([table, all]) => `${table}: ${(all / events).toFixed(1)} bytes an event`).join(', ')
}

function print(size: number, { shared, alone, page }: Figures): void {
  console.log(`${size.toLocaleString('en')} events, each question beside the bare count over as many shards:\n`)
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(['', 'two shards', 'to the bare count', 'one server', 'to the bare count', 'bytes'])
  line(['---', ...Array.from({ length: 5 }, () => '---:')])
  for (const [row, { what, median, bytes }] of shared.entries()) {
    const own = alone[row]!.median
    const times = [ms(median), ratio(median, shared[0]!.median), ms(own), ratio(own, alone[0]!.median)]
    line([what, ...times, bytes.toLocaleString('en')])
  }
  console.log(`\nThe page over two shards:\n\n${tableOf([size], [page], [...PAINT_ROWS, ...FRAME_ROWS])}\n`)
}
