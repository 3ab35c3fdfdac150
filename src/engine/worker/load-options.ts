/** What every load is given, whether it reads one file or several. */
import type { Origin, Progress } from '../engine.ts'

export interface LoadOptions {
  readonly origin: Origin
  /** What a relative URL is relative to. */
  readonly base: string
  readonly signal: AbortSignal
  readonly onProgress: (progress: Progress) => void
  /** How many bytes the dataset may take in memory. */
  readonly room: number
  /** How many issues the report lists, where not as many as the page shows. */
  readonly issuesInFull?: number | undefined
  /** Runs a task after messages that have already arrived were heard. */
  readonly later: (task: () => void) => void
}
