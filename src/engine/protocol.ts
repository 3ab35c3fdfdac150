/** What the page and the worker say to each other. Numbers name loads, questions and exports; the page gives them out. */
import type { Issue, Report } from '../model/issue.ts'
import type {
  BytesOrigin,
  ExportedFile,
  ExportOrder,
  ExportProgress,
  Origin,
  Progress,
  TriedTable,
  UrlOrigin,
} from './engine.ts'
import type { Answer, Query } from './query.ts'

/** From the page. */
export type ToWorker =
  /** This will probably be opened: begin to read it, and say nothing of it before. */
  | { readonly type: 'expect'; readonly origin: UrlOrigin; readonly base: string }
  /** `base` is what a relative URL is relative to. */
  | { readonly type: 'open'; readonly load: number; readonly origin: Origin | BytesOrigin; readonly base: string }
  /** Stop a load; `cancelled` says that it has ended. */
  | { readonly type: 'cancel'; readonly load: number }
  /** Ask the dataset of a load that was answered by `opened`. */
  | { readonly type: 'run'; readonly question: number; readonly load: number; readonly query: Query }
  /** Forget a question; where it was not begun, nothing more is heard of it. */
  | { readonly type: 'abort'; readonly question: number }
  /** Write events of the dataset of a load to a file. */
  | { readonly type: 'export'; readonly job: number; readonly load: number; readonly order: ExportOrder }
  /** Stop an export; nothing more is heard of it. */
  | { readonly type: 'stop'; readonly job: number }
  /** Answer with `pong`, to show that the worker still runs. */
  | { readonly type: 'ping' }

/** From the worker. */
export type FromWorker =
  | { readonly type: 'progress'; readonly load: number; readonly progress: Progress }
  | { readonly type: 'opened'; readonly load: number; readonly report: Report }
  | { readonly type: 'refused'; readonly load: number; readonly issue: Issue; readonly table?: TriedTable | undefined }
  | { readonly type: 'broken'; readonly load: number; readonly reason: string }
  | { readonly type: 'cancelled'; readonly load: number }
  | { readonly type: 'pong' }
  | { readonly type: 'answer'; readonly question: number; readonly answer: Answer }
  | { readonly type: 'failed'; readonly question: number; readonly reason: string }
  | { readonly type: 'exporting'; readonly job: number; readonly progress: ExportProgress }
  | { readonly type: 'exported'; readonly job: number; readonly file: ExportedFile }
  | { readonly type: 'not-exported'; readonly job: number; readonly reason: string }
