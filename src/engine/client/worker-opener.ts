/** The page's side: opens datasets in a worker, and opens them again in another when it dies. */
import {
  type BytesOrigin,
  type DatasetOpener,
  EngineError,
  type OpenOptions,
  type Opened,
  type Origin,
} from '../engine.ts'
import type { FromWorker, ToWorker } from '../protocol.ts'
import type { Connect, Connection } from './connection.ts'
import { Exports } from './exports.ts'
import { Questions } from './questions.ts'
import { SilenceWatch } from './silence-watch.ts'

/**
 * Give up after this many consecutive worker crashes without an answer: the dataset itself is then assumed to be the
 * cause.
 */
const DEATHS_IN_A_ROW = 3

/** How long a cancelled load may take to end, in milliseconds, before its worker is ended. */
const PATIENCE = 2000

type ReadableOrigin = Origin | BytesOrigin

/** The dataset that the page looks at. */
interface OpenDataset {
  readonly origin: ReadableOrigin
  readonly questions: Questions
  readonly exports: Exports
}

/** A load in progress. */
interface Loading {
  /** Another one where the worker had to be ended meanwhile. */
  load: number
  readonly origin: ReadableOrigin
  readonly onProgress: OpenOptions['onProgress']
  readonly resolve: (opened: Opened) => void
  readonly reject: (reason: unknown) => void
}

/** `base` is what relative URLs are relative to. */
export function createWorkerOpener(connect: Connect, base: string): DatasetOpener<ReadableOrigin> {
  let connection: Connection | null = null
  let open: OpenDataset | null = null
  let loading: Loading | null = null
  /** Number of the load by which a new worker gets the open dataset back. */
  let reviving: number | null = null
  /** Cancelled loads that have not ended yet, each with the timer that ends the worker. */
  const ending = new Map<number, ReturnType<typeof setTimeout>>()
  let deaths = 0
  let lastLoad = 0

  function line(): Connection {
    connection ??= connect(hear, outlive)
    return connection
  }

  const watch = new SilenceWatch({
    isWaiting: () =>
      loading !== null ||
      reviving !== null ||
      (open?.questions.isWaiting ?? false) ||
      (open?.exports.isWaiting ?? false),
    ping: () => line().send({ type: 'ping' }),
    onSilence() {
      connection?.close()
      outlive('nothing is heard of it')
    },
  })

  function send(request: ToWorker): void {
    line().send(request)
    watch.start()
  }

  function startLoad(origin: ReadableOrigin): number {
    const load = ++lastLoad
    send({ type: 'open', load, origin, base })
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
    cancelled: ({ load }) => settleEnding(load),
    pong: () => undefined,
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
    watch.hear()
    // The table holds a listener of its own kind for each reply.
    const listen = hearing[reply.type] as (reply: FromWorker) => void
    listen(reply)
  }

  function outlive(reason: string): void {
    forgetConnection()
    if (loading !== null) finishLoading().reject(new EngineError(`The worker died while reading: ${reason}`, 'lost'))
    if (open === null) return
    if (++deaths >= DEATHS_IN_A_ROW) lose(`The worker keeps dying: ${reason}`)
    else revive(open, `The worker died while writing: ${reason}`)
  }

  function revive({ origin, questions, exports }: OpenDataset, reason: string): void {
    exports.pause(new EngineError(reason, 'lost'))
    questions.pause()
    reviving = startLoad(origin)
  }

  function forgetConnection(): void {
    connection = null
    reviving = null
    watch.stop()
    for (const load of ending.keys()) settleEnding(load)
  }

  function settleEnding(load: number): void {
    clearTimeout(ending.get(load))
    ending.delete(load)
  }

  /** Ends a worker that goes on with what was cancelled; what is open, and what is being opened, goes on in another. */
  function replaceWorker(): void {
    connection?.close()
    forgetConnection()
    if (open) revive(open, 'The worker was ended, since it did not stop reading')
    if (loading) loading.load = startLoad(loading.origin)
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
    const { load } = loading
    line().send({ type: 'cancel', load })
    ending.set(load, setTimeout(replaceWorker, PATIENCE))
    finishLoading().reject(reason)
  }

  return {
    open(origin, { signal, onProgress } = {}) {
      cancelLoading(new DOMException('Another dataset is being opened', 'AbortError'))
      return new Promise<Opened>((resolve, reject) => {
        signal?.throwIfAborted()
        deaths = 0
        const mine: Loading = { load: startLoad(origin), origin, onProgress, resolve, reject }
        loading = mine
        signal?.addEventListener(
          'abort',
          () => {
            if (loading === mine) cancelLoading(signal.reason)
          },
          { once: true },
        )
      })
    },
  }
}
