/** The rules of everything but events. */
import type { DatasetHead } from './event.ts'
import type { Finding } from './finding.ts'

export interface CheckedHead {
  /** `null` where the document is no dataset of a version that is understood. */
  readonly head: DatasetHead | null
  readonly findings: readonly Finding[]
  /** Ids of actors and sources that the file holds but that were left out. */
  readonly leftOutActors: ReadonlySet<string>
  readonly leftOutSources: ReadonlySet<string>
}

/** `raw` is the document as `JSON.parse` gives it; its `events` are not looked at. Never throws. */
export function checkHead(raw: unknown): CheckedHead {
  void raw
  throw new Error('to be filled')
}
