/** Both ends of the worker protocol in one thread, every message copied as between threads. */
import { type Connect } from '../../src/engine/client/connection.ts'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { Engine, Origin } from '../../src/engine/engine.ts'
import { memoryEngineOf } from '../../src/engine/memory/memory-engine.ts'
import type { FromWorker, ToWorker } from '../../src/engine/protocol.ts'
import { exportFile } from '../../src/engine/worker/export-file.ts'
import { serveEngine, type Load } from '../../src/engine/worker/serve.ts'
import type { Dataset } from '../../src/model/event.ts'
import type { Report } from '../../src/model/issue.ts'

/** A worker that reads datasets as `load` says. */
export function connectTo(load: Load): Connect {
  return (onReply) => {
    let isOpen = true
    const later = (task: () => void) => setImmediate(task)
    const hear = serveEngine({
      send(reply, transfer = []) {
        const copy: FromWorker = structuredClone(reply, { transfer })
        setImmediate(() => isOpen && onReply(copy))
      },
      load,
      exportFile: (engine, order, signal, onProgress) => exportFile({ engine, order, signal, onProgress, later }),
      later,
      rest: later,
    })
    return {
      send(request: ToWorker) {
        const copy = structuredClone(request)
        setImmediate(() => isOpen && hear(copy))
      },
      close() {
        isOpen = false
      },
    }
  }
}

export const SOMEWHERE: Origin = { kind: 'url', url: 'dataset.json' }

export async function openInWorker(dataset: Dataset, report: Report): Promise<Engine> {
  const load: Load = async () => ({ ok: true, engine: memoryEngineOf(dataset, report), report })
  const opened = await createWorkerOpener(connectTo(load), 'https://example.org/').open(SOMEWHERE)
  if (!opened.ok) throw new Error(opened.issue.kind)
  return opened.engine
}
