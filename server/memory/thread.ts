/** The entry of a thread that holds one dataset in memory and answers about it, as the page's worker does (`src/worker.ts`). */
import { parentPort } from 'node:worker_threads'
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts'
import { serveEngine } from '../../src/engine/worker/serve.ts'
import { loadFile } from './load-file.ts'

/** Delay before what later answers need is prepared, in milliseconds. */
const REST_MS = 1000

const port = parentPort!
const hear = serveEngine({
  send: (reply: FromWorker, transfer = []) => port.postMessage(reply, transfer),
  load: loadFile,
  exportFile: async () => {
    throw new Error('nothing is exported here')
  },
  later: setImmediate,
  rest: (task) => void setTimeout(task, REST_MS),
})
port.on('message', (message: ToWorker) => hear(message))
