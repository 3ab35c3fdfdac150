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
  /** Runs a task after messages that have already arrived were heard. */
  readonly later: (task: () => void) => void
}
