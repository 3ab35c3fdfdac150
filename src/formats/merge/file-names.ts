/** The names that things of one of several files have among all. */
import type { Finding } from '../../model/finding.ts'

export type Renames = ReadonlyMap<string, string>

/** An element of a file's list, as it goes into the dataset of all. */
export interface ListedRaw {
  readonly raw: unknown
  /** Its place in the file's list. */
  readonly index: number
}

export interface NamedList {
  readonly renames: Renames
  readonly kept: readonly ListedRaw[]
}

export interface FileNames {
  readonly actors: NamedList
  readonly sources: NamedList
  readonly events: Renames
  /** Ids of events that an earlier file has just so. */
  readonly same: ReadonlySet<string>
  /** What became of ids that an earlier file has too. */
  readonly findings: readonly Finding[]
}
