/** The entry of a thread that holds one dataset in memory and answers about it, as the page's worker does (`src/worker.ts`). */
import { openAsBlob } from 'node:fs'
import { totalmem } from 'node:os'
import { basename } from 'node:path'
import { fileURLToPath } from 'node:url'
import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts'
import { loadDataset } from '../../src/engine/worker/load.ts'
import { type Load, serveEngine } from '../../src/engine/worker/serve.ts'

/** Part of the machine's memory that the columns may take. */
const SHARE = 0.5
/** Delay before what later answers need is prepared, in milliseconds. */
const REST_MS = 1000

/** Reads the file at a `file:` address; takes the columns of a table to mean what they look like. */
const load: Load = async (origin, base, signal, onProgress) => {
  if (origin.kind !== 'url') throw new TypeError('only files are read here')
  const path = fileURLToPath(origin.url)
  const options = { base, signal, onProgress, room: totalmem() * SHARE, later: setImmediate }
  const file = { kind: 'file', name: basename(path), blob: await openAsBlob(path) } as const
  const loaded = await loadDataset({ ...options, origin: file })
  if (loaded.ok || loaded.table === undefined) return loaded
  return loadDataset({ ...options, origin: { ...file, mapping: loaded.table.mapping } })
}

const port = parentPort!
const hear = serveEngine({
  send: (reply: FromWorker, transfer = []) => port.postMessage(reply, transfer),
  load,
  exportFile: async () => {
    throw new Error('nothing is exported here')
  },
  later: setImmediate,
  rest: (task) => void setTimeout(task, REST_MS),
})
port.on('message', (message: ToWorker) => hear(message))
