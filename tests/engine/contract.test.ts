import { describe } from 'vitest'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import { keepsContract, type Open } from './contract.ts'
import { openInWorker } from './worker-pair.ts'

/** Another engine joins with a line. */
const ENGINES: readonly (readonly [name: string, open: Open])[] = [
  ['the memory engine', async (dataset, report) => memoryEngineOf(dataset, report)],
  ['the memory engine behind the worker protocol', openInWorker],
]

describe.each(ENGINES)('%s', (_name, open) => {
  keepsContract(open)
})
