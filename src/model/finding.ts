/** A finding of a rule about one place of a document, before its line in the file is known. */
import type { Cell, IssueKind } from './issue.ts'
import type { Position } from './json/position.ts'

/** Keys and indices from the document down to a value, such as `['events', 3, 'date']`. */
export type Path = readonly (string | number)[]

export interface Finding {
  readonly kind: IssueKind
  readonly path: Path
  /** The offending value as in the file; absent if the value is missing. */
  readonly value?: unknown
  readonly hint?: string | undefined
  /** Cell of the value, if the file is a table. */
  readonly cell?: Cell | undefined
  /** For several files read as one: the file with the finding, and `other`, the other file involved. */
  readonly file?: string | undefined
  readonly other?: string | undefined
  /** Returns the position of the path in its file, if known. Called only for issues that are listed in full. */
  readonly at?: () => Position | null
  /** Id of the event that is left out or warned about, if it is usable. */
  readonly event?: string | undefined
}

/** Leads findings about a made dataset back to the file that it was made of. */
export interface Trace {
  /** Translates a finding about the dataset into one about the file; `null` if it does not concern the user there. */
  readonly back: (finding: Finding) => Finding | null
  /** Returns whether an id was made for the dataset because the file states none. */
  readonly isMadeUp: (id: string) => boolean
  /** When the file says that the thing of an id was last changed (RFC 3339); absent if the format has no versions. */
  readonly versionOf?: (id: string) => string | undefined
  /** Whether paths into the file can be looked up in its text. */
  readonly isJson: boolean
}

/** Receives findings one by one, so that a million of them need no memory. */
export type Sink = (finding: Finding) => void
