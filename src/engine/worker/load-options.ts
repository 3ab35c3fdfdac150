/** Options of every load, of one file or several. */
import type { Origin, Progress } from '../engine.ts'

export interface LoadOptions {
  readonly origin: Origin
  /** Base of relative URLs. */
  readonly base: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** Maximum number of bytes of the dataset in memory. */
  readonly room: number
  /** Maximum number of issues that the report lists; defaults to what the page shows. */
  readonly issuesInFull?: number | undefined
  /** Runs a task after all messages already queued. */
  readonly later: (task: () => void) => void
}
