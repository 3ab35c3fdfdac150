/** How long a site takes over the questions of a screen, and how much it says. */
import { createClickHouseEngine } from '../../src/engine/clickhouse/clickhouse-engine.ts'
import { connectServer, type Server } from '../../src/engine/clickhouse/server.ts'
import { median } from '../report.ts'
import { BARE, QUESTIONS } from './questions.ts'

const RUNS = 5
const PATIENCE = 600_000

export interface Figure {
  readonly what: string
  /** Of five runs, in milliseconds. */
  readonly median: number
  /** Of an answer. */
  readonly bytes: number
}

/** `address` is that of a server with its database. */
export async function measureQuestions(address: string): Promise<readonly Figure[]> {
  const counting = countingBytes(connectServer(address, { patienceMs: PATIENCE }))
  const bare = await timed('bare count by lane and day', counting, () =>
    counting.ask(BARE, new AbortController().signal),
  )
  const figures = [bare]
  for (const [what, query] of QUESTIONS) {
    const engine = createClickHouseEngine(counting)
    await engine.run({ kind: 'summary' })
    figures.push(await timed(what, counting, () => engine.run(query)))
  }
  return figures
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
  return { what, median: median(times), bytes: Math.round(counting.take() / RUNS) }
}
