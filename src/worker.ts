/** Off the page: reads datasets, answers questions about them and writes files of them. */
import { createHost } from './engine/worker/host.ts'
import { laterByMessage } from './engine/worker/later.ts'
import { loadDataset } from './engine/worker/load.ts'
import { roomOf } from './engine/worker/room.ts'
import type { Request } from './engine/protocol.ts'

const later = laterByMessage()
const room = roomOf(navigator)
const hear = createHost(
  (reply, transfer = []) => self.postMessage(reply, { transfer }),
  (origin, base, signal, onProgress) => loadDataset({ origin, base, signal, onProgress, room, later }),
  async (engine, order, signal, onProgress) => {
    const { exportFile } = await import('./engine/worker/export-file.ts')
    return exportFile({ engine, order, signal, onProgress, later })
  },
  later,
)
self.addEventListener('message', ({ data }: MessageEvent<Request>) => hear(data))
