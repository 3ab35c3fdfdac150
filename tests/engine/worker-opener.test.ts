import { afterEach, describe, expect, it, vi } from 'vitest'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { Connect } from '../../src/engine/client/connection.ts'
import type { Opened } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts'
import { SOMEWHERE } from './worker-pair.ts'

const COUNT = { kind: 'count', filter: NO_FILTER } as const
const ANSWER = { shown: 1, total: 2 }
const REPORT = { issues: [], counts: {}, read: 2, kept: 2, leftOut: 0 }

/** Workers that the test plays itself. */
function createStage() {
  const workers: { heard: ToWorker[]; reply: (reply: FromWorker) => void; die: () => void; isClosed: boolean }[] = []
  const connect: Connect = (onReply, onDeath) => {
    const worker = { heard: [] as ToWorker[], reply: onReply, die: () => onDeath('out of memory'), isClosed: false }
    workers.push(worker)
    return { send: (request) => void worker.heard.push(request), close: () => (worker.isClosed = true) }
  }
  return { workers, desk: createWorkerOpener(connect, 'https://example.org/') }
}

afterEach(() => vi.useRealTimers())

type Stage = ReturnType<typeof createStage>

/** The last thing of a kind that the newest worker was told. */
function told<S extends ToWorker['type']>({ workers }: Stage, type: S): Extract<ToWorker, { type: S }> {
  const found = workers.at(-1)!.heard.findLast((request) => request.type === type)
  if (found === undefined) throw new Error(`Nobody was told to ${type}`)
  return found as Extract<ToWorker, { type: S }>
}

async function openOn(stage: Stage) {
  const opening = stage.desk.open(SOMEWHERE)
  stage.workers.at(-1)!.reply({ type: 'opened', load: told(stage, 'open').load, report: REPORT })
  const opened = await opening
  if (!opened.ok) throw new Error('It was refused')
  return opened.engine
}

describe('the desk', () => {
  it('opens a dataset and asks about it', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const answer = engine.run(COUNT)
    stage.workers[0]!.reply({ type: 'answer', question: told(stage, 'run').question, answer: ANSWER })
    await expect(answer).resolves.toEqual(ANSWER)
  })

  it('tells the worker to forget a question that was aborted, and hears no late answer', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const controller = new AbortController()
    const answer = engine.run(COUNT, controller.signal)
    controller.abort(new Error('overtaken'))
    await expect(answer).rejects.toThrow('overtaken')
    const { question } = told(stage, 'abort')
    expect(question).toBe(told(stage, 'run').question)
    stage.workers[0]!.reply({ type: 'answer', question, answer: ANSWER })
  })

  it('never asks what was aborted before', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    await expect(engine.run(COUNT, AbortSignal.abort(new Error('never mind')))).rejects.toThrow('never mind')
    expect(() => told(stage, 'run')).toThrow('Nobody')
  })

  it('says why a question could not be answered', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const answer = engine.run(COUNT)
    stage.workers[0]!.reply({ type: 'failed', question: told(stage, 'run').question, reason: 'TypeError: …' })
    await expect(answer).rejects.toMatchObject({ name: 'EngineError', failure: 'failed' })
  })

  it('opens the dataset again in another worker when one dies, and asks what was waiting again', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const before = engine.run(COUNT)
    stage.workers[0]!.die()
    expect(stage.workers).toHaveLength(2)
    const meanwhile = engine.run(COUNT)
    expect(stage.workers[1]!.heard.map(({ type }) => type)).toEqual(['open'])
    stage.workers[1]!.reply({ type: 'opened', load: told(stage, 'open').load, report: REPORT })
    for (const request of stage.workers[1]!.heard) {
      if (request.type === 'run')
        stage.workers[1]!.reply({ type: 'answer', question: request.question, answer: ANSWER })
    }
    await expect(Promise.all([before, meanwhile])).resolves.toEqual([ANSWER, ANSWER])
  })

  it('says that the dataset is lost where it cannot be read again', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const answer = engine.run(COUNT)
    stage.workers[0]!.die()
    const issue = { kind: 'unreachable', path: '$', line: null, column: null } as const
    stage.workers[1]!.reply({ type: 'refused', load: told(stage, 'open').load, issue })
    await expect(answer).rejects.toMatchObject({ failure: 'lost' })
    await expect(engine.run(COUNT)).rejects.toMatchObject({ failure: 'lost' })
  })

  it('gives up on a dataset that kills every worker', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const answer = engine.run(COUNT)
    for (let deaths = 0; deaths < 3; deaths++) stage.workers.at(-1)!.die()
    expect(stage.workers).toHaveLength(3)
    await expect(answer).rejects.toMatchObject({ failure: 'lost' })
  })

  it('leaves what was open untouched by a load that is refused, cancelled, or kills the worker', async () => {
    const stage = createStage()
    const engine = await openOn(stage)
    const refused = stage.desk.open(SOMEWHERE)
    const issue = { kind: 'too-large', path: '$', line: null, column: null } as const
    stage.workers[0]!.reply({ type: 'refused', load: told(stage, 'open').load, issue })
    await expect(refused).resolves.toEqual({ ok: false, issue } satisfies Opened)

    const controller = new AbortController()
    const cancelled = stage.desk.open(SOMEWHERE, { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    await expect(cancelled).rejects.toThrow('changed my mind')
    expect(told(stage, 'cancel').load).toBe(told(stage, 'open').load)

    const fatal = stage.desk.open(SOMEWHERE)
    stage.workers[0]!.die()
    await expect(fatal).rejects.toMatchObject({ failure: 'lost' })
    stage.workers[1]!.reply({ type: 'opened', load: told(stage, 'open').load, report: REPORT })
    const answer = engine.run(COUNT)
    stage.workers[1]!.reply({ type: 'answer', question: told(stage, 'run').question, answer: ANSWER })
    await expect(answer).resolves.toEqual(ANSWER)
  })

  it('closes the dataset before once another is open', async () => {
    const stage = createStage()
    const first = await openOn(stage)
    const waiting = first.run(COUNT)
    await openOn(stage)
    await expect(waiting).rejects.toMatchObject({ failure: 'closed' })
    await expect(first.run(COUNT)).rejects.toMatchObject({ failure: 'closed' })
  })

  it('drops a load that another overtakes', async () => {
    const stage = createStage()
    const overtaken = stage.desk.open(SOMEWHERE)
    const { load } = told(stage, 'open')
    const engine = openOn(stage)
    await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' })
    expect(told(stage, 'cancel').load).toBe(load)
    await engine
  })

  it('ends a worker that goes on with a cancelled load, and opens what was open in another', async () => {
    vi.useFakeTimers()
    const stage = createStage()
    const engine = await openOn(stage)
    const controller = new AbortController()
    const cancelled = stage.desk.open(SOMEWHERE, { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    await expect(cancelled).rejects.toThrow('changed my mind')
    const answer = engine.run(COUNT)
    vi.advanceTimersByTime(3000)
    expect(stage.workers.map(({ isClosed }) => isClosed)).toEqual([true, false])
    stage.workers[1]!.reply({ type: 'opened', load: told(stage, 'open').load, report: REPORT })
    stage.workers[1]!.reply({ type: 'answer', question: told(stage, 'run').question, answer: ANSWER })
    await expect(answer).resolves.toEqual(ANSWER)
  })

  it('goes on with what is being opened where the worker had to be ended meanwhile', async () => {
    vi.useFakeTimers()
    const stage = createStage()
    const overtaken = stage.desk.open(SOMEWHERE)
    const opening = stage.desk.open({ kind: 'url', url: 'other.json' })
    await expect(overtaken).rejects.toMatchObject({ name: 'AbortError' })
    vi.advanceTimersByTime(3000)
    expect(told(stage, 'open').origin).toEqual({ kind: 'url', url: 'other.json' })
    stage.workers[1]!.reply({ type: 'opened', load: told(stage, 'open').load, report: REPORT })
    await expect(opening).resolves.toMatchObject({ ok: true })
  })

  it('leaves a worker alone that says that the cancelled load has ended', async () => {
    vi.useFakeTimers()
    const stage = createStage()
    await openOn(stage)
    const controller = new AbortController()
    const cancelled = stage.desk.open(SOMEWHERE, { signal: controller.signal })
    controller.abort(new Error('changed my mind'))
    await expect(cancelled).rejects.toThrow('changed my mind')
    stage.workers[0]!.reply({ type: 'cancelled', load: told(stage, 'cancel').load })
    vi.advanceTimersByTime(60_000)
    expect(stage.workers.map(({ isClosed }) => isClosed)).toEqual([false])
  })

  it('gives up a load whose worker closed itself without a word', async () => {
    vi.useFakeTimers()
    const stage = createStage()
    const opening = stage.desk.open(SOMEWHERE)
    vi.advanceTimersByTime(60_000)
    await expect(opening).rejects.toMatchObject({ failure: 'lost' })
    expect(stage.workers[0]!.isClosed).toBe(true)
  })

  it('waits for ever for a worker that answers pings, and pings none of which nothing is awaited', async () => {
    vi.useFakeTimers()
    const stage = createStage()
    const engine = await openOn(stage)
    const answer = engine.run(COUNT)
    for (let at = 0; at < 20; at++) {
      vi.advanceTimersByTime(10_000)
      stage.workers[0]!.reply({ type: 'pong' })
    }
    stage.workers[0]!.reply({ type: 'answer', question: told(stage, 'run').question, answer: ANSWER })
    await expect(answer).resolves.toEqual(ANSWER)
    const pings = () => stage.workers[0]!.heard.filter(({ type }) => type === 'ping').length
    expect(pings()).toBeGreaterThan(10)
    const before = pings()
    vi.advanceTimersByTime(600_000)
    expect(pings()).toBe(before)
  })

  it('passes progress on to whom it concerns', async () => {
    const stage = createStage()
    const seen: number[] = []
    const opening = stage.desk.open(SOMEWHERE, { onProgress: ({ events }) => seen.push(events) })
    const { load } = told(stage, 'open')
    for (const events of [1, 2]) {
      stage.workers[0]!.reply({ type: 'progress', load, progress: { bytes: 1, bytesTotal: null, events } })
    }
    stage.workers[0]!.reply({ type: 'opened', load, report: REPORT })
    await opening
    expect(seen).toEqual([1, 2])
  })
})
