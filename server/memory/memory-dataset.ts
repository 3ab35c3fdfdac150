/** Files as datasets: each in a thread of its own, so that a long query holds up neither the server nor other datasets. */
import { basename } from 'node:path'
import { pathToFileURL } from 'node:url'
import { Worker } from 'node:worker_threads'
import type { Connect } from '../../src/engine/client/connection.ts'
import { createWorkerOpener } from '../../src/engine/client/worker-opener.ts'
import type { Progress } from '../../src/engine/engine.ts'
import type { FromWorker } from '../../src/engine/protocol.ts'
import type { Issue, Report } from '../../src/model/issue.ts'
import { fixedDataset, type ServedDataset } from '../engine/dataset.ts'

/** A file that was read, or why it cannot be. */
export type OpenedFile =
  | { readonly ok: true; readonly dataset: ServedDataset; readonly report: Report }
  | { readonly ok: false; readonly issue: Issue }

/** Number of queries that the thread is sent before it has answered: it works on one while the next travels. */
const AT_ONCE = 2

/** `name` is the dataset's in addresses. Rejects with an `EngineError` if the file cannot be opened at all. */
export async function openFile(
  path: string,
  name: string,
  onProgress: (progress: Progress) => void = () => {},
): Promise<OpenedFile> {
  const thread: Thread = { end: async () => undefined }
  const close = () => thread.end()
  const opener = createWorkerOpener(connectThread(thread), 'file:///')
  try {
    const opened = await opener.open({ kind: 'url', url: pathToFileURL(path).href }, { onProgress })
    if (opened.ok) {
      const dataset = { ...fixedDataset(name, opened.engine, AT_ONCE), close }
      return { ok: true, dataset, report: opened.report }
    }
    await close()
    return { ok: false, issue: opened.issue }
  } catch (error) {
    await close()
    throw error
  }
}

/** What the file is called in addresses: its name without endings; `taken` are names that it must differ from. */
export function nameFor(path: string, taken: ReadonlySet<string>): string {
  const name = basename(path).replace(/(?<!^)(?:\.\w{1,8}){1,2}$/, '') || 'dataset'
  for (let number = 1; ; number++) {
    const numbered = number === 1 ? name : `${name}-${number}`
    if (!taken.has(numbered)) return numbered
  }
}

/** The thread of the moment: one that dies is replaced, and reads its file again; one that is ended is not. */
interface Thread {
  end: () => Promise<void>
}

function connectThread(thread: Thread): Connect {
  return (onReply, onDeath) => {
    const worker = new Worker(START, { eval: true, workerData: new URL('thread.ts', import.meta.url).href })
    let isClosed = false
    thread.end = async () => {
      isClosed = true
      await worker.terminate()
    }
    const close = () => void thread.end()
    const die = (reason: string) => {
      if (isClosed) return
      close()
      onDeath(reason)
    }
    worker.on('message', (reply: FromWorker) => {
      if (!isClosed) onReply(reply)
    })
    worker.on('error', (error) => die(String(error)))
    worker.on('exit', (code) => die(`it ended with ${code}`))
    return { send: (request) => worker.postMessage(request, []), close }
  }
}

/** Node reads TypeScript in a thread only if its loader is registered there. */
const START = `
const { workerData } = require('node:worker_threads')
import('tsx/esm/api').then(({ register }) => { register(); return import(workerData) })
`
