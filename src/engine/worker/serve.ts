/**
 * Worker-side message loop. Opens and exports datasets, and answers one query per macrotask (urgent kinds first) so that
 * aborts are seen in between.
 */
import { loadVariants } from '../../base/han-variants.ts'
import type { Issue, Report } from '../../model/issue.ts'
import type {
  BytesOrigin,
  ExportedFile,
  ExportOrder,
  ExportProgress,
  Origin,
  Progress,
  TriedTable,
  UrlOrigin,
} from '../engine.ts'
import type { MemoryEngine } from '../memory/memory-engine.ts'
import type { FromWorker, ToWorker } from '../protocol.ts'
import type { QueryKind } from '../query.ts'
import { searchedTextOf } from '../searched-text.ts'
import { buffersOf } from './buffers.ts'

/** A dataset that was read, or why none was. */
export type Loaded =
  | { readonly ok: true; readonly engine: MemoryEngine; readonly report: Report }
  | { readonly ok: false; readonly issue: Issue; readonly table?: TriedTable | undefined }

/** Reads a dataset; ends, however it likes, once the signal is aborted. A relative URL is relative to `base`. */
export type Load = (
  origin: Origin,
  base: string,
  signal: AbortSignal,
  onProgress: (progress: Progress) => void,
) => Promise<Loaded>

/** Writes a file; ends, however it likes, once the signal is aborted. */
export type ExportFile = (
  engine: MemoryEngine,
  order: ExportOrder,
  signal: AbortSignal,
  onProgress: (progress: ExportProgress) => void,
) => Promise<ExportedFile>

export interface ServeOptions {
  readonly send: (reply: FromWorker, transfer?: ArrayBuffer[]) => void
  readonly load: Load
  readonly exportFile: ExportFile
  /** Runs a task after all messages already queued. */
  readonly later: (task: () => void) => void
  /** Runs a task so late that the first picture of a dataset just opened is most likely there. */
  readonly rest: (task: () => void) => void
}

interface OpenDataset {
  readonly load: number
  readonly engine: MemoryEngine
}

/** A dataset that is being read, from when it is expected or asked for. */
interface Reading {
  readonly controller: AbortController
  readonly loaded: Promise<Loaded>
  /** Receives the progress of the load. */
  onProgress: (progress: Progress) => void
}

type Question = Extract<ToWorker, { type: 'run' }>

/**
 * Queries that are answered first, because the picture is a chain of queries, each made of the previous answer, and the
 * user waits for it longest.
 */
const URGENT: ReadonlySet<QueryKind> = new Set(['lanes', 'density', 'marks', 'links', 'event'])

/** Starts serving; returns the handler for the page's messages. */
export function serveEngine({ send, load, exportFile, later, rest }: ServeOptions): (request: ToWorker) => void {
  const loads = new Map<number, AbortController>()
  let expected: { readonly name: string; readonly reading: Reading } | null = null
  const exports = new Map<number, AbortController>()
  const questions = new Map<number, Question>()
  let open: OpenDataset | null = null
  let isBusy = false

  const hear: { readonly [S in ToWorker['type']]: (request: Extract<ToWorker, { type: S }>) => void } = {
    expect({ origin, base }) {
      expected = { name: nameOf(origin, base), reading: read(origin, base) }
      // Whoever opens it hears of a failure.
      expected.reading.loaded.catch(() => undefined)
    },
    open: (request) => void openDataset(request),
    cancel: (request) => loads.get(request.load)?.abort(),
    run(question) {
      questions.set(question.question, question)
      answerLater()
    },
    abort: ({ question }) => void questions.delete(question),
    export: (request) => void exportEvents(request),
    stop: ({ job }) => exports.get(job)?.abort(),
    ping: () => send({ type: 'pong' }),
  }

  async function openDataset({ load: id, origin, base }: Extract<ToWorker, { type: 'open' }>): Promise<void> {
    const reading = takeExpected(origin, base) ?? read(withBlob(origin), base)
    const { signal } = reading.controller
    loads.set(id, reading.controller)
    reading.onProgress = (progress) => send({ type: 'progress', load: id, progress })
    try {
      const loaded = await reading.loaded
      if (signal.aborted) return
      if (loaded.ok) {
        const opened = { load: id, engine: loaded.engine }
        open = opened
        rest(() => prepareLater(opened))
      }
      send(
        loaded.ok
          ? { type: 'opened', load: id, report: loaded.report }
          : { type: 'refused', load: id, issue: loaded.issue, table: loaded.table },
      )
    } catch (error) {
      if (!signal.aborted) send({ type: 'broken', load: id, reason: String(error) })
    } finally {
      loads.delete(id)
      if (signal.aborted) send({ type: 'cancelled', load: id })
    }
  }

  function read(origin: Origin, base: string): Reading {
    const controller = new AbortController()
    const { signal } = controller
    const tell = (progress: Progress) => {
      if (!signal.aborted) reading.onProgress(progress)
    }
    const loaded = load(origin, base, signal, tell)
    const reading: Reading = { controller, loaded, onProgress: () => undefined }
    return reading
  }

  /** What was expected, if that is what was opened; else it is given up. */
  function takeExpected(origin: Origin | BytesOrigin, base: string): Reading | null {
    if (expected === null) return null
    const { name, reading } = expected
    expected = null
    if (origin.kind === 'url' && nameOf(origin, base) === name) return reading
    reading.controller.abort()
    return null
  }

  async function exportEvents({ job, load: asked, order }: Extract<ToWorker, { type: 'export' }>): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    exports.set(job, controller)
    try {
      if (open?.load !== asked) throw new Error('The dataset is closed')
      const file = await exportFile(open.engine, order, signal, (progress) => {
        if (!signal.aborted) send({ type: 'exporting', job, progress })
      })
      if (!signal.aborted) send({ type: 'exported', job, file })
    } catch (error) {
      if (!signal.aborted) send({ type: 'not-exported', job, reason: String(error) })
    } finally {
      exports.delete(job)
    }
  }

  /** Between questions, and for as long as the dataset is open. */
  function prepareLater(dataset: OpenDataset): void {
    later(() => {
      if (open === dataset && (questions.size > 0 || dataset.engine.prepare())) prepareLater(dataset)
    })
  }

  function answerLater(): void {
    if (isBusy) return
    isBusy = true
    later(answerNext)
  }

  /** Answers one query per task, so that an abort that arrived meanwhile is seen before the next. */
  function answerNext(): void {
    isBusy = false
    const waiting = [...questions.values()]
    const next = waiting.find(({ query }) => URGENT.has(query.kind)) ?? waiting[0]
    if (next === undefined) return
    const loading = loadVariants(searchedTextOf(next.query))
    if (loading !== undefined) return void answerAfter(loading, next)
    questions.delete(next.question)
    answer(next)
    if (questions.size > 0) answerLater()
  }

  /** Keeps all questions waiting, once per session; those that are aborted meanwhile are not answered. */
  async function answerAfter(loading: Promise<void>, { question }: Question): Promise<void> {
    isBusy = true
    try {
      await loading
    } catch (error) {
      if (questions.delete(question)) send({ type: 'failed', question, reason: String(error) })
    }
    isBusy = false
    answerLater()
  }

  function answer({ question, load: asked, query }: Question): void {
    try {
      if (open?.load !== asked) throw new Error('The dataset is closed')
      const answer = open.engine.answer(query)
      send({ type: 'answer', question, answer }, buffersOf(answer))
    } catch (error) {
      send({ type: 'failed', question, reason: String(error) })
    }
  }

  return (request) => {
    // The table holds a listener of its own kind for each request.
    const listen = hear[request.type] as (request: ToWorker) => void
    listen(request)
  }
}

/** Bytes that were posted are read as a file is. */
const withBlob = (origin: Origin | BytesOrigin): Origin =>
  origin.kind === 'bytes'
    ? { kind: 'file', name: origin.name, language: origin.language, blob: new Blob([origin.bytes]) }
    : origin

/** Tells one file at an address, and the reading of it, from another. */
const nameOf = (origin: Origin & UrlOrigin, base: string) => JSON.stringify([origin, base])
