import { afterAll, beforeAll, describe } from 'vitest'
import type { ServedDataset } from '../../server/engine/dataset.ts'
import { createHttpEngine } from '../../src/engine/http/http-engine.ts'
import type { Dataset } from '../../src/model/event.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { type Serving, serving } from '../server/serving.ts'
import { keepsContract, NOTHING_WRONG, type Open } from './contract.ts'
import { openInWorker } from './worker-pair.ts'

const NO_EVENTS: Dataset = {
  head: {
    title: '',
    description: '',
    language: '',
    license: '',
    updated: '',
    coversUntil: '',
    start: {},
    tours: [],
    actors: [],
    sources: [],
  },
  events: [],
}

/** Another engine joins with a line. */
const ENGINES: readonly (readonly [name: string, open: Open])[] = [
  ['the memory engine', async (dataset, report) => memoryEngineOf(dataset, report)],
  ['the memory engine behind the worker protocol', openInWorker],
]

describe.each(ENGINES)('%s', (_name, open) => {
  keepsContract(open)
})

describe('the memory engine behind the HTTP interface', () => {
  let state = { engine: memoryEngineOf(NO_EVENTS, NOTHING_WRONG), version: 0 }
  let server: Serving
  beforeAll(async () => {
    const current = async () => ({ ...state, version: String(state.version) })
    const changing: ServedDataset = { name: 'changing', atOnce: 1, current, close: async () => undefined }
    server = await serving({ site: import.meta.dirname, files: [changing], limits: { perMinute: 1e6 } })
  })
  afterAll(() => server.close())

  keepsContract(async (dataset, report) => {
    state = { engine: memoryEngineOf(dataset, report), version: state.version + 1 }
    return createHttpEngine(`${server.origin}/engine/changing`)
  })
})
