import { describe, expect, it } from 'vitest'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { MemoryEngine } from '../../src/engine/memory/memory-engine.ts'
import type { FromWorker } from '../../src/engine/protocol.ts'
import { serveEngine, type ExportFile, type Load } from '../../src/engine/worker/serve.ts'
import { NOTHING_WRONG } from './contract.ts'
import { SOMEWHERE } from './worker-pair.ts'

const OPEN = { type: 'open', load: 1, origin: SOMEWHERE, base: 'https://example.org/' } as const
const EXPECT = { type: 'expect', origin: { kind: 'url', url: 'dataset.json' }, base: OPEN.base } as const
const COUNT = { kind: 'count', filter: NO_FILTER } as const

/** A host that answers how often it was asked, when `turn` lets it. */
function createStage(load?: Load, exportFile: ExportFile = () => Promise.reject(new Error('Nobody writes here'))) {
  const replies: FromWorker[] = []
  const tasks: (() => void)[] = []
  const resting: (() => void)[] = []
  let asked = 0
  const answer = () => ({ shown: ++asked, total: 0 })
  let prepared = 0
  const engine = { answer, prepare: () => ++prepared < 3 } as unknown as MemoryEngine
  const hear = serveEngine({
    send: (reply) => replies.push(reply),
    load: load ?? (async () => ({ ok: true, engine, report: NOTHING_WRONG })),
    exportFile,
    later: (task) => tasks.push(task),
    rest: (task) => resting.push(task),
  })
  const turn = () => {
    while (tasks.length > 0) tasks.shift()!()
  }
  const startPreparing = () => {
    for (const task of resting.splice(0)) task()
  }
  const rest = () => {
    startPreparing()
    turn()
  }
  return { replies, hear, turn, rest, startPreparing, asked: () => asked, prepared: () => prepared }
}

const settled = () => new Promise((resolve) => setImmediate(resolve))

describe('the worker', () => {
  it('answers in the order of asking', async () => {
    const { replies, hear, turn } = createStage()
    hear(OPEN)
    await settled()
    for (const question of [7, 8, 9]) hear({ type: 'run', question, load: 1, query: COUNT })
    turn()
    expect(replies.slice(1)).toMatchObject([{ question: 7 }, { question: 8 }, { question: 9 }])
  })

  it('answers what a picture is made of before what stands beside it', async () => {
    const { replies, hear, turn } = createStage()
    hear(OPEN)
    await settled()
    hear({ type: 'run', question: 7, load: 1, query: COUNT })
    hear({ type: 'run', question: 8, load: 1, query: { kind: 'lanes', filter: NO_FILTER, field: 'actor' } })
    turn()
    expect(replies.slice(1)).toMatchObject([{ question: 8 }, { question: 7 }])
  })

  it('never begins a question that was dropped meanwhile', async () => {
    const { replies, hear, turn, asked } = createStage()
    hear(OPEN)
    await settled()
    for (const question of [7, 8, 9]) hear({ type: 'run', question, load: 1, query: COUNT })
    hear({ type: 'abort', question: 8 })
    turn()
    expect(replies.slice(1)).toMatchObject([{ question: 7 }, { question: 9 }])
    expect(asked()).toBe(2)
  })

  it('makes later answers quick once the first picture is there, and stops when that is done', async () => {
    const { hear, turn, rest, prepared } = createStage()
    hear(OPEN)
    await settled()
    turn()
    expect(prepared()).toBe(0)
    rest()
    expect(prepared()).toBe(3)
  })

  it('makes them quick between questions, however many follow each other', async () => {
    const { hear, turn, startPreparing, prepared } = createStage()
    hear(OPEN)
    await settled()
    startPreparing()
    for (let question = 7; question < 10; question++) {
      hear({ type: 'run', question, load: 1, query: COUNT })
      turn()
    }
    expect(prepared()).toBe(3)
  })

  it('reads what is expected before it is opened, once', async () => {
    let reads = 0
    const { replies, hear } = createStage(async (_origin, _base, _signal, onProgress) => {
      reads++
      onProgress({ bytes: reads, bytesTotal: null, events: 0 })
      return Promise.reject(new Error('a bug'))
    })
    hear(EXPECT)
    await settled()
    expect(replies).toEqual([])
    hear(OPEN)
    await settled()
    expect(reads).toBe(1)
    expect(replies.map(({ type }) => type)).toEqual(['broken'])
    hear({ ...OPEN, load: 2 })
    await settled()
    expect(reads).toBe(2)
  })

  it('gives up what was expected when something else is opened', async () => {
    const given: AbortSignal[] = []
    const { hear } = createStage(async (_origin, _base, signal) => {
      given.push(signal)
      return Promise.reject(new Error('a bug'))
    })
    hear(EXPECT)
    hear({ ...OPEN, origin: { kind: 'url', url: 'another.json' } })
    await settled()
    expect(given.map(({ aborted }) => aborted)).toEqual([true, false])
  })

  it('answers no question about another dataset', async () => {
    const { replies, hear, turn } = createStage()
    hear(OPEN)
    await settled()
    hear({ type: 'run', question: 7, load: 2, query: COUNT })
    turn()
    expect(replies.at(-1)).toMatchObject({ type: 'failed', question: 7 })
  })

  it('says that a load was cancelled and nothing more about it, and keeps what was open', async () => {
    let signal: AbortSignal | null = null
    const { replies, hear, turn } = createStage(async (_origin, _base, given, onProgress) => {
      if (signal !== null) {
        signal = given
        await new Promise((resolve) => given.addEventListener('abort', resolve))
        onProgress({ bytes: 1, bytesTotal: null, events: 0 })
        throw given.reason
      }
      signal = given
      return {
        ok: true,
        engine: { answer: () => ({ shown: 1, total: 1 }), prepare: () => false } as unknown as MemoryEngine,
        report: NOTHING_WRONG,
      }
    })
    hear(OPEN)
    await settled()
    hear({ ...OPEN, load: 2 })
    hear({ type: 'cancel', load: 2 })
    await settled()
    hear({ type: 'run', question: 7, load: 1, query: COUNT })
    turn()
    expect(replies.map(({ type }) => type)).toEqual(['opened', 'cancelled', 'answer'])
  })

  it('reads bytes that were posted as it reads a file', async () => {
    const read: string[] = []
    const { hear } = createStage(async (origin) => {
      if (origin.kind === 'file') read.push(origin.name, await origin.blob.text())
      throw new Error('enough')
    })
    const bytes = new TextEncoder().encode('{}').buffer
    hear({ type: 'open', load: 1, origin: { kind: 'bytes', name: 'saved', bytes }, base: '' })
    await settled()
    await settled()
    expect(read).toEqual(['saved', '{}'])
  })

  it('says when reading went wrong', async () => {
    const { replies, hear } = createStage(async () => Promise.reject(new Error('a bug')))
    hear(OPEN)
    await settled()
    expect(replies).toEqual([{ type: 'broken', load: 1, reason: 'Error: a bug' }])
  })
})
