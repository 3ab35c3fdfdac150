/**
 * `npm run bench:clickhouse [-- sizes [shards]]` has servers of the old version make events, and times every question of a
 * screen against a bare count over the same rows. Sizes are events, with commas between. A ratio is of medians of one run.
 */
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { connectServer, type Server } from '../../src/engine/clickhouse/server.ts'
import { type Shard, startShards } from '../../tests/clickhouse/servers.ts'
import { writerTo } from '../../scripts/clickhouse/writing.ts'
import { median, ms } from '../report.ts'
import { generate } from './generate.ts'
import { BARE, QUESTIONS } from './questions.ts'

const RUNS = 5
const [, , given, shards = '2'] = process.argv
const sizes = given?.split(',').map(Number) ?? [1_000_000, 10_000_000, 100_000_000]

interface Figure {
  readonly what: string
  readonly time: number
  readonly bytes: number
}

const columns: (readonly Figure[])[] = []
for (const size of sizes) columns.push(await measure(size, Number(shards)))
print(columns)

async function measure(events: number, shardCount: number): Promise<readonly Figure[]> {
  const site = await startShards(shardCount)
  try {
    const began = Date.now()
    console.error(`${events.toLocaleString('en')} events over ${shardCount} shards …`)
    await generate(
      site,
      site.shards.map(({ url }) => url),
      events,
    )
    console.error(`made in ${Math.round((Date.now() - began) / 1000)} s; ${await storedBytes(site.shards, events)}`)
    const server = connectServer(site.address, { patienceMs: 600_000 })
    const counting = countingBytes(server)
    const bare = await timed('bare count by lane and day', counting, () =>
      counting.ask(BARE, new AbortController().signal),
    )
    const figures = [bare]
    for (const [what, query] of QUESTIONS) {
      const engine = createClickHouseEngine(counting)
      await engine.run({ ask: 'summary' })
      figures.push(await timed(what, counting, () => engine.run(query)))
    }
    return figures
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

interface Counting extends Server {
  readonly take: () => number
}

/** Bytes of answers, as they would be without the server's head and blanks. */
function countingBytes({ ask }: Server): Counting {
  let bytes = 0
  return {
    async ask(statement, signal) {
      const rows = await ask(statement, signal)
      bytes += Buffer.byteLength(JSON.stringify(rows))
      return rows
    },
    take() {
      const taken = bytes
      bytes = 0
      return taken
    },
  }
}

async function timed(what: string, counting: Counting, run: () => Promise<unknown>): Promise<Figure> {
  const times: number[] = []
  counting.take()
  for (let round = 0; round < RUNS; round++) {
    const began = performance.now()
    await run()
    times.push(performance.now() - began)
  }
  return { what, time: median(times), bytes: Math.round(counting.take() / RUNS) }
}

function print(all: readonly (readonly Figure[])[]): void {
  const line = (cells: readonly string[]) => console.log(`| ${cells.join(' | ')} |`)
  line(['', ...sizes.flatMap((size) => [size.toLocaleString('en'), 'to the bare count', 'bytes'])])
  line(['---', ...sizes.flatMap(() => ['---:', '---:', '---:'])])
  all[0]!.forEach(({ what }, index) => {
    line([
      what,
      ...all.flatMap((figures) => {
        const { time, bytes } = figures[index]!
        return [ms(time), `${(time / figures[0]!.time).toFixed(2)} ×`, bytes.toLocaleString('en')]
      }),
    ])
  })
}
