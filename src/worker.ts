/** Entry point of the worker: reads datasets, answers queries about them and writes files. */
import { serveEngine } from './engine/worker/serve.ts'
import { laterByMessage } from './engine/worker/schedule-task.ts'
import { loadDataset } from './engine/worker/load.ts'
import { roomOf } from './engine/worker/room.ts'
import type { ToWorker } from './engine/protocol.ts'

const later = laterByMessage()
const room = roomOf(navigator)
/** Delay in milliseconds before background preparation starts; the first paint is normally done by then. */
const REST = 1000

const handle = serveEngine({
  send: (reply, transfer = []) => self.postMessage(reply, { transfer }),
  load: (origin, base, signal, onProgress) => loadDataset({ origin, base, signal, onProgress, room, later }),
  async exportFile(engine, order, signal, onProgress) {
    const { exportFile } = await import('./engine/worker/export-file.ts')
    return exportFile({ engine, order, signal, onProgress, later })
  },
  later,
  rest: (task) => setTimeout(task, REST),
})
self.addEventListener('message', ({ data }: MessageEvent<ToWorker>) => handle(data))
// A message to a worker waits until the page has a moment; its name is there from the first.
if (self.name !== '') handle(JSON.parse(self.name) as ToWorker)
