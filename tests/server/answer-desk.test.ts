import { LRUCache } from 'lru-cache'
import { describe, expect, it } from 'vitest'
import { AnswerDesk, type SentAnswer } from '../../server/engine/answer-desk.ts'
import type { ServedDataset } from '../../server/engine/dataset.ts'
import { Turns } from '../../server/engine/turns.ts'
import type { Engine } from '../../src/engine/engine.ts'
import { NO_FILTER } from '../../src/engine/filter.ts'
import type { Query } from '../../src/engine/query.ts'

const COUNT: Query = { kind: 'count', filter: NO_FILTER }
const never = () => new AbortController().signal
const sizeOf = ({ body }: SentAnswer) => body.length

/** A desk over an engine whose answers are given one by one. */
function desk({ cacheBytes = 1000, timeoutMs = 60_000 } = {}) {
  const asked: {
    query: Query
    signal: AbortSignal
    answer: (answer: unknown) => void
    fail: (error: Error) => void
  }[] = []
  const engine: Engine = {
    run: (query, signal) =>
      new Promise((answer, fail) => {
        asked.push({ query: query as Query, signal: signal!, answer: answer as (answer: unknown) => void, fail })
        signal!.addEventListener('abort', () => fail(signal!.reason as Error))
      }),
  }
  const state = { engine, version: '1' }
  const dataset: ServedDataset = { name: 'any', atOnce: 9, current: async () => ({ ...state }), close: async () => {} }
  const turns = new Turns({ atOnce: 9, perClient: 9, waiting: 9, waitingPerClient: 9 })
  const cache = new LRUCache<string, SentAnswer>({ maxSize: cacheBytes, sizeCalculation: sizeOf })
  const made = new AnswerDesk(dataset, { turns, cache, timeoutMs })
  const settle = () => new Promise((resolve) => setImmediate(resolve))
  return { asked, state, settle, answer: (query: Query, signal = never()) => made.answer(query, 'client', signal) }
}

const textOf = ({ body }: SentAnswer) => body.toString()

describe('the answers of a dataset', () => {
  it('to equal questions under way are asked for once', async () => {
    const { asked, answer, settle } = desk()
    const both = [answer(COUNT), answer({ ...COUNT })]
    await settle()
    expect(asked).toHaveLength(1)
    asked[0]!.answer({ shown: 1, total: 1 })
    const [first, second] = await Promise.all(both)
    expect([first!.source, second!.source]).toEqual(['engine', 'shared'])
    expect(textOf(second!)).toBe('{"shown":1,"total":1}')
  })

  it('are kept, for as long as the dataset is the same', async () => {
    const { asked, state, answer, settle } = desk()
    const first = answer(COUNT)
    await settle()
    asked[0]!.answer(1)
    await first
    expect(await answer(COUNT)).toMatchObject({ source: 'cache' })
    state.version = '2'
    const anew = answer(COUNT)
    await settle()
    asked[1]!.answer(2)
    expect(textOf(await anew)).toBe('2')
  })

  it('are kept within so many bytes', async () => {
    const { asked, answer, settle } = desk({ cacheBytes: 100 })
    const ask = async (id: string) => {
      const before = asked.length
      const answered = answer({ kind: 'event', id })
      await settle()
      asked[before]?.answer('x'.repeat(60))
      return (await answered).source
    }
    expect([await ask('a'), await ask('a'), await ask('b'), await ask('a')]).toEqual([
      'engine',
      'cache',
      'engine',
      'engine',
    ])
  })

  it('are given up once nobody waits for them, and not before', async () => {
    const { asked, answer, settle } = desk()
    const [one, other] = [new AbortController(), new AbortController()]
    const answers = [answer(COUNT, one.signal), answer(COUNT, other.signal)]
    await settle()
    one.abort(new Error('one has gone'))
    await expect(answers[0]).rejects.toThrow('one has gone')
    expect(asked[0]!.signal.aborted).toBe(false)
    other.abort(new Error('the other has gone'))
    await expect(answers[1]).rejects.toThrow('the other has gone')
    expect(asked[0]!.signal.aborted).toBe(true)
    const anew = answer(COUNT)
    await settle()
    asked[1]!.answer(1)
    expect(textOf(await anew)).toBe('1')
  })

  it('that fail are not kept', async () => {
    const { asked, answer, settle } = desk()
    const first = answer(COUNT)
    first.catch(() => {})
    await settle()
    asked[0]!.fail(new Error('failed'))
    await expect(first).rejects.toThrow('failed')
    const anew = answer(COUNT)
    await settle()
    asked[1]!.answer(1)
    expect(textOf(await anew)).toBe('1')
  })

  it('are given up in their time, which is told from a reader who has gone', async () => {
    const { asked, answer } = desk({ timeoutMs: 20 })
    await expect(answer(COUNT)).rejects.toMatchObject({ refusal: { kind: 'too-slow' } })
    expect(asked[0]!.signal.aborted).toBe(true)
  })
})
