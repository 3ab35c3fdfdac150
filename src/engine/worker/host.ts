/** The worker's side: opens datasets, exports them, answers questions one after the other, and forgets those that nobody waits for. */
import type { Issue, Report } from '../../model/issue.ts'
import type { ExportedFile, ExportOrder, ExportProgress, Origin, Progress, TriedTable } from '../engine.ts'
import type { MemoryEngine } from '../memory/memory-engine.ts'
import type { Reply, Request } from '../protocol.ts'
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

type Send = (reply: Reply, transfer?: ArrayBuffer[]) => void

/** Runs a task after messages that have already arrived were heard. */
type Later = (task: () => void) => void

interface OpenDataset {
  readonly load: number
  readonly engine: MemoryEngine
}

type Question = Extract<Request, { say: 'run' }>

/** Gives back who is to hear what the page says. */
export function createHost(send: Send, load: Load, exportFile: ExportFile, later: Later): (request: Request) => void {
  const loads = new Map<number, AbortController>()
  const exports = new Map<number, AbortController>()
  const questions = new Map<number, Question>()
  let open: OpenDataset | null = null
  let isBusy = false

  const hear: { readonly [S in Request['say']]: (request: Extract<Request, { say: S }>) => void } = {
    open: (request) => void openDataset(request),
    cancel: (request) => loads.get(request.load)?.abort(),
    run(question) {
      questions.set(question.question, question)
      answerLater()
    },
    abort: ({ question }) => void questions.delete(question),
    export: (request) => void exportEvents(request),
    stop: ({ job }) => exports.get(job)?.abort(),
  }

  async function openDataset({ load: id, origin, base }: Extract<Request, { say: 'open' }>): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    loads.set(id, controller)
    try {
      const loaded = await load(origin, base, signal, (progress) => {
        if (!signal.aborted) send({ say: 'progress', load: id, progress })
      })
      if (signal.aborted) return
      if (loaded.ok) {
        open = { load: id, engine: loaded.engine }
        prepareLater(open)
      }
      send(
        loaded.ok
          ? { say: 'opened', load: id, report: loaded.report }
          : { say: 'refused', load: id, issue: loaded.issue, table: loaded.table },
      )
    } catch (error) {
      if (!signal.aborted) send({ say: 'broken', load: id, reason: String(error) })
    } finally {
      loads.delete(id)
    }
  }

  async function exportEvents({ job, load: asked, order }: Extract<Request, { say: 'export' }>): Promise<void> {
    const controller = new AbortController()
    const { signal } = controller
    exports.set(job, controller)
    try {
      if (open?.load !== asked) throw new Error('The dataset is closed')
      const file = await exportFile(open.engine, order, signal, (progress) => {
        if (!signal.aborted) send({ say: 'exporting', job, progress })
      })
      if (!signal.aborted) send({ say: 'exported', job, file })
    } catch (error) {
      if (!signal.aborted) send({ say: 'not-exported', job, reason: String(error) })
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

  /** One a turn, so that an abort that came meanwhile is heard before the next. */
  function answerNext(): void {
    isBusy = false
    const [first] = questions.values()
    if (first === undefined) return
    questions.delete(first.question)
    answer(first)
    if (questions.size > 0) answerLater()
  }

  function answer({ question, load: asked, query }: Question): void {
    try {
      if (open?.load !== asked) throw new Error('The dataset is closed')
      const answer = open.engine.answer(query)
      send({ say: 'answer', question, answer }, buffersOf(answer))
    } catch (error) {
      send({ say: 'failed', question, reason: String(error) })
    }
  }

  return (request) => {
    // The table holds a listener of its own kind for each request.
    const listen = hear[request.say] as (request: Request) => void
    listen(request)
  }
}
