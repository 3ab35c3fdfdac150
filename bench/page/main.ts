/** What is timed, in the page that a reader would have open. `run.ts` calls `window.bench`. */
import { connectWorker } from '../../src/engine/client/connection.ts'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { Summary } from '../../src/engine/query.ts'
import workerUrl from '../../src/worker.ts?worker&url'
import { changes, keystrokes, moves } from './gestures.ts'
import parserUrl from './parser.ts?worker&url'
import { askScreen, densityOf, histogramAndFacets } from './screen.ts'
import { compareCrossfilter } from './versus-crossfilter.ts'

/** In milliseconds, in the order in which they were taken. */
type Times = number[]

const desk = createWorkerOpener(
  connectWorker(() => new Worker(workerUrl, { type: 'module' })),
  document.baseURI,
)
let engine: Engine
let summary: Summary

async function timed(work: () => Promise<unknown>): Promise<number> {
  const start = performance.now()
  await work()
  return performance.now() - start
}

const bench = {
  /** From asking for the file to the first answer about it. */
  async load(url: string): Promise<number> {
    return timed(async () => {
      const opened = await desk.open({ kind: 'url', url })
      if (!opened.ok) throw new Error(JSON.stringify(opened.issue))
      engine = opened.engine
      await engine.run({ kind: 'count', filter: NO_FILTER })
    }).then(async (ms) => {
      summary = await engine.run({ kind: 'summary' })
      return ms
    })
  },

  /** `JSON.parse` alone, of each line and of lines by the megabyte, in a worker. */
  async parse(url: string): Promise<{ lines: number; blocks: number }> {
    const worker = new Worker(parserUrl, { type: 'module' })
    try {
      return await new Promise((resolve, reject) => {
        worker.addEventListener('message', ({ data }: MessageEvent<{ lines: number; blocks: number }>) => resolve(data))
        worker.addEventListener('error', ({ message }) => reject(new Error(message)))
        worker.postMessage(new URL(url, document.baseURI).href, [])
      })
    } finally {
      worker.terminate()
    }
  },

  /** A change of the filter, to all answers that the screen needs. */
  async filter(): Promise<Times> {
    const times: Times = []
    await askScreen(engine, summary, NO_FILTER)
    for (const filter of changes(summary)) times.push(await timed(() => askScreen(engine, summary, filter)))
    return times
  },

  /** A keystroke, to how many events hold the text. */
  async type(): Promise<{ latin: Times; chinese: Times; screen: Times }> {
    const typed = async (texts: readonly string[], ask: (text: string) => Promise<unknown>) => {
      const times: Times = []
      for (const text of texts) times.push(await timed(() => ask(text)))
      return times
    }
    const count = (text: string) => engine.run({ kind: 'count', filter: { ...NO_FILTER, text } })
    const latin = await typed(keystrokes.latin, count)
    const chinese = await typed(keystrokes.chinese, count)
    const screen = await typed(keystrokes.other, (text) => askScreen(engine, summary, { ...NO_FILTER, text }))
    return { latin, chinese, screen }
  },

  /** A pan or a zoom, to its density. */
  async move(): Promise<Times> {
    const times: Times = []
    for (const span of moves(summary)) {
      times.push(await timed(() => engine.run(densityOf(summary, NO_FILTER, span))))
    }
    return times
  },

  async crossfilter(url: string): Promise<{ setup: number; ours: Times; theirs: Times }> {
    return compareCrossfilter(url, summary, (filter) => timed(() => histogramAndFacets(engine, summary, filter)))
  },
}

export type Bench = typeof bench
Object.assign(window, { bench })
