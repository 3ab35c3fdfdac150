/** What the page and the worker say to each other. Numbers name loads, questions and exports; the page gives them out. */
import type { Issue, Report } from '../model/issue.ts'
import type { ExportedFile, ExportOrder, ExportProgress, Origin, Progress, TriedTable, UrlOrigin } from './engine.ts'
import type { Answer, Query } from './query.ts'

/** From the page. */
export type Request =
  /** This will probably be opened: begin to read it, and say nothing of it before. */
  | { readonly say: 'expect'; readonly origin: UrlOrigin; readonly base: string }
  /** `base` is what a relative URL is relative to. */
  | { readonly say: 'open'; readonly load: number; readonly origin: Origin; readonly base: string }
  /** Stop a load; nothing more is heard of it. */
  | { readonly say: 'cancel'; readonly load: number }
  /** Ask the dataset of a load that was answered by `opened`. */
  | { readonly say: 'run'; readonly question: number; readonly load: number; readonly query: Query }
  /** Forget a question; where it was not begun, nothing more is heard of it. */
  | { readonly say: 'abort'; readonly question: number }
  /** Write events of the dataset of a load to a file. */
  | { readonly say: 'export'; readonly job: number; readonly load: number; readonly order: ExportOrder }
  /** Stop an export; nothing more is heard of it. */
  | { readonly say: 'stop'; readonly job: number }

/** From the worker. */
export type Reply =
  | { readonly say: 'progress'; readonly load: number; readonly progress: Progress }
  | { readonly say: 'opened'; readonly load: number; readonly report: Report }
  | { readonly say: 'refused'; readonly load: number; readonly issue: Issue; readonly table?: TriedTable | undefined }
  | { readonly say: 'broken'; readonly load: number; readonly reason: string }
  | { readonly say: 'answer'; readonly question: number; readonly answer: Answer }
  | { readonly say: 'failed'; readonly question: number; readonly reason: string }
  | { readonly say: 'exporting'; readonly job: number; readonly progress: ExportProgress }
  | { readonly say: 'exported'; readonly job: number; readonly file: ExportedFile }
  | { readonly say: 'not-exported'; readonly job: number; readonly reason: string }
