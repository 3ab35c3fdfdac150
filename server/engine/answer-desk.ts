/**
 * Answers the queries of many readers about one dataset: equal queries under way are asked of the engine once, answers are
 * cached as they are sent, and a query that nobody waits for any more is aborted. The routes use it.
 */
import { promisify } from 'node:util'
import { gzip } from 'node:zlib'
import type { LRUCache } from 'lru-cache'
import { EngineError } from '../../src/engine/engine.ts'
import { stringifyWire } from '../../src/engine/http/wire.ts'
import type { Query } from '../../src/engine/query.ts'
import type { EngineState, ServedDataset } from './dataset.ts'
import type { Turns } from './turns.ts'

/** An answer as it is sent. */
export interface SentAnswer {
  readonly body: Buffer
  readonly isGzipped: boolean
}

/** Where an answer came from. */
export type AnswerSource = 'cache' | 'shared' | 'engine'

export interface Answered extends SentAnswer {
  readonly source: AnswerSource
}

/** Answers by dataset, version and query, limited in bytes. */
export type AnswerCache = LRUCache<string, SentAnswer>

export interface DeskOptions {
  readonly turns: Turns
  readonly cache: AnswerCache
  /** Delay after which a query is aborted, in milliseconds, its time in the queue included. */
  readonly timeoutMs: number
}

/** A query that the engine was asked and has not answered. */
interface Flight {
  readonly answer: Promise<SentAnswer>
  readonly controller: AbortController
  waiting: number
}

/** Bytes of an answer from which on it is compressed. */
const COMPRESSED_FROM = 1024

const compress = promisify(gzip)

export class AnswerDesk {
  readonly #dataset: ServedDataset
  readonly #options: DeskOptions
  readonly #flights = new Map<string, Flight>()

  constructor(dataset: ServedDataset, options: DeskOptions) {
    this.#dataset = dataset
    this.#options = options
  }

  /** Rejects with an `EngineError`, with `TooManyWaiting`, or with the signal's reason once that is aborted. */
  async answer(query: Query, client: string, signal: AbortSignal): Promise<Answered> {
    const state = await this.#dataset.current()
    signal.throwIfAborted()
    const key = JSON.stringify([this.#dataset.name, state.version, query])
    const cached = this.#options.cache.get(key)
    if (cached !== undefined) return { ...cached, source: 'cache' }
    const known = this.#flights.get(key)
    const flight = known ?? this.#begin(key, state, query, client)
    return { ...(await joined(flight, signal)), source: known === undefined ? 'engine' : 'shared' }
  }

  #begin(key: string, { engine }: EngineState, query: Query, client: string): Flight {
    const controller = new AbortController()
    const { turns, cache, timeoutMs } = this.#options
    const timeout = AbortSignal.timeout(timeoutMs)
    const until = AbortSignal.any([controller.signal, timeout])
    const ask = async () => {
      try {
        const sent = await turns.run(client, until, async () => sentOf(await engine.run(query, until)))
        cache.set(key, sent)
        return sent
      } catch (error) {
        throw timeout.aborted && !controller.signal.aborted ? tooSlow(timeoutMs) : error
      } finally {
        // A query that was left may have been begun anew under the same key.
        if (this.#flights.get(key) === flight) this.#flights.delete(key)
      }
    }
    const flight: Flight = { answer: Promise.resolve().then(ask), controller, waiting: 0 }
    controller.signal.addEventListener('abort', () => this.#flights.delete(key))
    this.#flights.set(key, flight)
    return flight
  }
}

/** Waits for the answer of a flight; the last to leave aborts it. */
function joined(flight: Flight, signal: AbortSignal): Promise<SentAnswer> {
  flight.waiting++
  return new Promise((resolve, reject) => {
    const leave = () => {
      reject(signal.reason as Error)
      if (--flight.waiting === 0) flight.controller.abort(signal.reason)
    }
    signal.addEventListener('abort', leave, { once: true })
    const settled = () => signal.removeEventListener('abort', leave)
    flight.answer.finally(settled).then(resolve, reject)
  })
}

async function sentOf(answer: unknown): Promise<SentAnswer> {
  const body = Buffer.from(stringifyWire(answer))
  if (body.length < COMPRESSED_FROM) return { body, isGzipped: false }
  return { body: await compress(body, { level: 4 }), isGzipped: true }
}

function tooSlow(timeoutMs: number): EngineError {
  return new EngineError(`given up after ${timeoutMs} ms`, 'failed', { kind: 'too-slow', places: [], said: '' })
}
