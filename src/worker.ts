import { memoryEngineOf } from './engine/memory/memory-engine.ts'
import { createHost } from './engine/worker/host.ts'
import { laterByMessage } from './engine/worker/later.ts'
import { readDataset } from './model/read-dataset.ts'
const scope = globalThis as unknown as Worker
const hear = createHost(
  (reply, transfer) => scope.postMessage(reply, transfer ?? []),
  async (origin, base) => {
    const text =
      origin.kind === 'url' ? await (await fetch(new URL(origin.url, base))).text() : await origin.blob.text()
    const { dataset, report } = readDataset(text)
    return dataset
      ? { ok: true, engine: memoryEngineOf(dataset, report), report }
      : { ok: false, issue: report.issues[0]! }
  },
  laterByMessage(),
)
scope.addEventListener('message', (event: MessageEvent) => hear(event.data))
