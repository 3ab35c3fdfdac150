/** Tracks the exports of one dataset that are in progress. */
import { EngineError, type ExportedFile, type Exporter, type ExportOptions, type ExportOrder } from '../engine.ts'
import type { ExportProgress } from '../engine.ts'
import type { ToWorker } from '../protocol.ts'

interface Job {
  readonly onProgress: ExportOptions['onProgress']
  readonly resolve: (file: ExportedFile) => void
  readonly reject: (reason: unknown) => void
}

/** Counts jobs over all datasets, so that a late file cannot match a job of another dataset. */
let lastJob = 0

export class Exports implements Exporter {
  readonly #send: (request: ToWorker) => void
  readonly #waiting = new Map<number, Job>()
  /** Number by which the worker identifies the dataset; while it has none, the error that says why. */
  #load: number | EngineError

  constructor(send: (request: ToWorker) => void, load: number) {
    this.#send = send
    this.#load = load
  }

  export(order: ExportOrder, { signal, onProgress }: ExportOptions = {}): Promise<ExportedFile> {
    return new Promise((resolve, reject) => {
      signal?.throwIfAborted()
      if (this.#load instanceof EngineError) throw this.#load
      const job = ++lastJob
      this.#waiting.set(job, { onProgress, resolve, reject })
      signal?.addEventListener('abort', () => this.#stop(job, signal.reason), { once: true })
      this.#send({ type: 'export', job, load: this.#load, order })
    })
  }

  get isWaiting(): boolean {
    return this.#waiting.size > 0
  }

  tell(job: number, progress: ExportProgress): void {
    this.#waiting.get(job)?.onProgress?.(progress)
  }

  finish(job: number, file: ExportedFile): void {
    this.#take(job)?.resolve(file)
  }

  fail(job: number, error: unknown): void {
    this.#take(job)?.reject(error)
  }

  /** Rejects exports in progress, and new ones until the dataset is open again. */
  pause(error: EngineError): void {
    this.#load = error
    for (const job of this.#waiting.keys()) this.fail(job, error)
  }

  moveTo(load: number): void {
    this.#load = load
  }

  /** Stops exports in progress for good. */
  end(error: EngineError): void {
    const isThere = !(this.#load instanceof EngineError)
    if (isThere) for (const job of this.#waiting.keys()) this.#send({ type: 'stop', job })
    this.pause(error)
  }

  #stop(job: number, reason: unknown): void {
    const taken = this.#take(job)
    if (taken === undefined) return
    this.#send({ type: 'stop', job })
    taken.reject(reason)
  }

  #take(job: number): Job | undefined {
    const taken = this.#waiting.get(job)
    this.#waiting.delete(job)
    return taken
  }
}
