import type { ExportFormat, Loss } from '../model/exported.ts'
import type { Report, Issue } from '../model/issue.ts'
import type { TableMapping, TablePreview } from '../model/mapping.ts'
import type { Refusal } from '../model/refusal.ts'
import type { Filter } from './filter.ts'
import type { Answer, QueryKind, Query } from './query.ts'

/** The only seam between the page and the events. */
export interface Engine {
  /**
   * Answers one question. Rejects with the signal's reason once it is aborted, and with an `EngineError` when no answer
   * is to be had; an id that the dataset does not hold is an answer (`null`, or nothing), not an error.
   */
  run<A extends QueryKind>(query: Query<A>, signal?: AbortSignal): Promise<Answer<A>>
}

/**
 * Why there is no answer: the dataset is not the open one any more (`closed`), the worker died and could not be brought
 * back with it (`lost`), or answering went wrong (`failed`). Messages are for developers.
 */
export type EngineFailure = 'closed' | 'lost' | 'failed'

export class EngineError extends Error {
  override readonly name = 'EngineError'
  readonly failure: EngineFailure
  /** `null` if it was no database or server that failed. */
  readonly refusal: Refusal | null

  constructor(message: string, failure: EngineFailure = 'failed', refusal: Refusal | null = null) {
    super(message)
    this.failure = failure
    this.refusal = refusal
  }
}

/** A file at an address. */
export interface UrlOrigin {
  readonly kind: 'url'
  readonly url: string
  /** Tag of the language that texts are read in; English by default. */
  readonly language?: string | undefined
}

/** Where a dataset comes from, and what the columns of a table mean. */
export type Origin = Reading &
  (
    | UrlOrigin
    | { readonly kind: 'file'; readonly name: string; readonly blob: Blob }
    /** Read as one dataset; of tables each has a mapping of its own. */
    | { readonly kind: 'files'; readonly name: string; readonly files: readonly NamedFile[] }
  )

/** A file in the reader's hands. */
export interface NamedFile {
  readonly name: string
  readonly blob: Blob
  readonly mapping?: TableMapping | undefined
}

interface Reading {
  /** Absent until someone has said; a table is then read as far as its meaning can be guessed, but not opened. */
  readonly mapping?: TableMapping | undefined
  /** Whether the mapping is only tried: the table is not opened. */
  readonly isTrial?: boolean | undefined
  /** Tag of the language that texts are read in; English by default. */
  readonly language?: string | undefined
}

/** A file whose bytes are at hand, for workers that cannot read a `Blob` of the page: WebKit's cannot where it is a `file:`. */
export interface BytesOrigin {
  readonly kind: 'bytes'
  readonly name: string
  readonly bytes: ArrayBuffer
  readonly language?: string | undefined
}

/** A dataset that a server answers for, at an address of the page's own origin (see `engine/http`). */
export interface DatabaseOrigin {
  readonly kind: 'database'
  readonly url: string
}

/** A table that was read but not opened: what it looks like, and what would come of it. */
export interface TriedTable extends TablePreview {
  /** Which of several files it is. */
  readonly file?: number
  readonly report: Report
}

/** How far a load has come. `bytesTotal` is `null` where nobody says. Bytes are of the file as it is stored. */
export interface Progress {
  readonly bytes: number
  readonly bytesTotal: number | null
  readonly events: number
}

export interface OpenOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: Progress) => void
}

/** The events of a filter, to be written in a format. Plain JSON. */
export interface ExportOrder {
  readonly filter: Filter
  readonly format: ExportFormat
}

export interface ExportedFile {
  readonly blob: Blob
  /** Of the name that it should get, without a dot. */
  readonly extension: string
  readonly events: number
  /** What the file does not say, in the order of `LOSSES`. */
  readonly losses: readonly Loss[]
}

/** How many of the events were written. */
export interface ExportProgress {
  readonly events: number
  readonly eventsTotal: number
}

export interface ExportOptions {
  readonly signal?: AbortSignal
  readonly onProgress?: (progress: ExportProgress) => void
}

/** Writes files of what an engine answers about. */
export interface Exporter {
  /** Rejects with the signal's reason once it is aborted, and with an `EngineError` where no file is to be had. */
  export(order: ExportOrder, options?: ExportOptions): Promise<ExportedFile>
}

/** Where a dataset is to be found again: its address, or `file:` and its name. */
export const placeOf = (origin: Origin | DatabaseOrigin): string =>
  'url' in origin ? origin.url : `file:${origin.name}`

/** An opened dataset, or why there is none. */
export type Opened =
  | { readonly ok: true; readonly engine: Engine; readonly exporter: Exporter; readonly report: Report }
  | { readonly ok: false; readonly issue: Issue; readonly table?: TriedTable | undefined }

/** Opens datasets of whatever origins, one at a time. */
export interface DatasetOpener<O = Origin | DatabaseOrigin> {
  /**
   * Reads and checks a dataset, then makes it the open one and frees the one before. A load that fails or is aborted
   * leaves what was open untouched; an aborted one rejects with the signal's reason, one that was overtaken by another
   * `open` with an `AbortError`, and one whose reader died with an `EngineError`.
   */
  open(origin: O, options?: OpenOptions): Promise<Opened>
}
