/** Opens datasets in a worker, and opens them again in a new worker if it dies. */
import { type DatasetOpener, EngineError, type OpenOptions, type Opened, type Origin } from '../engine.ts'
import type { FromWorker, ToWorker } from '../protocol.ts'
import type { Connect, Connection } from './connection.ts'
import { Exports } from './exports.ts'
import { Questions } from './questions.ts'

/**
 * Give up after this many consecutive worker crashes without an answer: the dataset itself is then assumed to be the
 * cause.
 */
const DEATHS_IN_A_ROW = 3

/** The dataset that is open on the page. */
interface OpenDataset {
  readonly origin: Origin
  readonly questions: Questions
  readonly exports: Exports
}

/** A load in progress. */
interface Loading {
  readonly load: number
  readonly origin: Origin
  readonly onProgress: OpenOptions['onProgress']
  readonly resolve: (opened: Opened) => void
  readonly reject: (reason: unknown) => void
}

/** Creates the opener. Relative URLs are relative to `base`. */
export function createWorkerOpener(connect: Connect, base: string): DatasetOpener<Origin> {
  let connection: Connection | null = null
  let open: OpenDataset | null = null
  let loading: Loading | null = null
  /** Number of the load by which a new worker gets the open dataset back. */
  let reviving: number | null = null
  let deaths = 0
  let lastLoad = 0

  function line(): Connection {
    connection ??= connect(hear, outlive)
    return connection
  }

  function startLoad(origin: Origin): number {
    const load = ++lastLoad
    line().send({ type: 'open', load, origin, base })
    return load
  }

  const hearing: { readonly [S in FromWorker['type']]: (reply: Extract<FromWorker, { type: S }>) => void } = {
    progress({ load, progress }) {
      if (loading?.load === load) loading.onProgress?.(progress)
    },
    opened({ load, report }) {
      if (load === reviving) {
        reviving = null
        open?.questions.moveTo(load)
        open?.exports.moveTo(load)
      } else if (loading?.load === load) {
        const { origin, resolve } = loading
        loading = null
        reviving = null
        endOpen(new EngineError('Another dataset was opened', 'closed'))
        const send = (request: ToWorker) => line().send(request)
        const questions = new Questions(send, load)
        const exports = new Exports(send, load)
        open = { origin, questions, exports }
        resolve({ ok: true, engine: questions, exporter: exports, report })
      }
    },
    refused({ load, issue, table }) {
      if (load === reviving) lose(`The dataset could not be read again: ${issue.kind}`)
      else if (loading?.load === load) finishLoading().resolve({ ok: false, issue, table })
    },
    broken({ load, reason }) {
      if (load === reviving) lose(`The dataset could not be read again: ${reason}`)
      else if (loading?.load === load) finishLoading().reject(new EngineError(reason))
    },
    answer({ question, answer }) {
      deaths = 0
      open?.questions.answer(question, answer)
    },
    failed({ question, reason }) {
      open?.questions.fail(question, new EngineError(reason))
    },
    exporting({ job, progress }) {
      open?.exports.tell(job, progress)
    },
    exported({ job, file }) {
      open?.exports.finish(job, file)
    },
    'not-exported'({ job, reason }) {
      open?.exports.fail(job, new EngineError(reason))
    },
  }

  function hear(reply: FromWorker): void {
    // The table holds a listener of its own kind for each reply.
    const listen = hearing[reply.type] as (reply: FromWorker) => void
    listen(reply)
  }

  function outlive(reason: string): void {
    connection = null
    reviving = null
    if (loading !== null) finishLoading().reject(new EngineError(`The worker died while reading: ${reason}`, 'lost'))
    if (open === null) return
    open.exports.pause(new EngineError(`The worker died while writing: ${reason}`, 'lost'))
    if (++deaths >= DEATHS_IN_A_ROW) lose(`The worker keeps dying: ${reason}`)
    else {
      open.questions.pause()
      reviving = startLoad(open.origin)
    }
  }

  function lose(reason: string): void {
    reviving = null
    endOpen(new EngineError(reason, 'lost'))
    open = null
  }

  function endOpen(error: EngineError): void {
    open?.questions.end(error)
    open?.exports.end(error)
  }

  function finishLoading(): Loading {
    const finished = loading!
    loading = null
    return finished
  }

  function cancelLoading(reason: unknown): void {
    if (loading === null) return
    line().send({ type: 'cancel', load: loading.load })
    finishLoading().reject(reason)
  }

  return {
    open(origin, { signal, onProgress } = {}) {
      cancelLoading(new DOMException('Another dataset is being opened', 'AbortError'))
      return new Promise<Opened>((resolve, reject) => {
        signal?.throwIfAborted()
        deaths = 0
        const load = startLoad(origin)
        loading = { load, origin, onProgress, resolve, reject }
        signal?.addEventListener(
          'abort',
          () => {
            if (loading?.load === load) cancelLoading(signal.reason)
          },
          { once: true },
        )
      })
    },
  }
}
