/** What a rule has to say about one place of a document, before anyone knows where in the file that is. */
import type { Cell, IssueKind } from './issue.ts'
import type { Position } from './json/position.ts'

/** Keys and indices from the document down to a value: `['events', 3, 'date']`. */
export type Path = readonly (string | number)[]

export interface Finding {
  readonly kind: IssueKind
  readonly path: Path
  /** The offending value as it stands in the file; absent where a value is what is missing. */
  readonly value?: unknown
  readonly hint?: string | undefined
  /** Where the file is a table. */
  readonly cell?: Cell | undefined
  /** Of several files that are read as one: the one it stands in, and the other one that it concerns. */
  readonly file?: string | undefined
  readonly other?: string | undefined
  /** Where in its file the path leads, where whoever found it knows. Asked only for issues in full. */
  readonly at?: () => Position | null
  /** The id of the event that is left out or warned about, where it is usable. */
  readonly event?: string | undefined
}

/** Leads from what was made of a file that is no dataset itself back into that file. */
export interface Trace {
  /** What is said of the dataset, said of the file; `null` for what is not worth saying there. */
  readonly back: (finding: Finding) => Finding | null
  /** Whether an id is in the dataset only, as the file states none. */
  readonly isMadeUp: (id: string) => boolean
  /** When the file says that the thing of an id was last changed (RFC 3339); absent if the format has no versions. */
  readonly versionOf?: (id: string) => string | undefined
  /** Whether paths into the file can be looked up in its text. */
  readonly isJson: boolean
}

/** Takes findings one by one, so that a million of them need no room. */
export type Sink = (finding: Finding) => void
