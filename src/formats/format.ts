/** Defines a format. Formats turn bytes into raw values; the rules of `model/check` judge them. */
import type { Finding, Trace } from '../model/finding.ts'
import type { Issue } from '../model/issue.ts'
import type { TableMapping, TablePreview } from '../model/mapping.ts'
import type { Places } from './bytes/places.ts'

/** Facts about a file before it is read. */
export interface FileFacts {
  readonly name: string
  /** Meaning of the columns of a table, if the user has stated it. */
  readonly mapping?: TableMapping | undefined
  /** Whether the caller accepts a `SkimmedEvent` in place of a raw event. */
  readonly isSkimmed?: boolean | undefined
}

/** Part of a file as it is read. */
export type Piece =
  /** The format of the file; the first piece, unless no format was recognised. */
  | { readonly kind: 'format'; readonly name: string }
  /** Everything but events, once, before or after them; with a trace if it was made of something else. */
  | { readonly kind: 'head'; readonly raw: unknown; readonly trace?: Trace }
  /** Elements of `events`, in the order of the file. A `SkimmedEvent` is valid until the next piece is requested. */
  | { readonly kind: 'events'; readonly raws: readonly unknown[] }
  /** One element of `events` that cannot be read at all; it counts as an event. */
  | { readonly kind: 'unreadable'; readonly finding: Finding }
  /** A finding of the reader about a file that it made a dataset of. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** The file is a table, with the assumed meaning of its columns; comes before the head. */
  | { readonly kind: 'table'; readonly preview: TablePreview }
  /** The file cannot be read any further. The last piece. */
  | { readonly kind: 'refused'; readonly issue: Issue }

export interface Format {
  readonly name: string
  /**
   * Returns how likely a file that begins like this has this format: 0 means "not this format", the highest score wins.
   */
  readonly detect: (beginning: string) => number
  /**
   * Reads the file. `blocks` are UTF-8 without a byte order mark, cut anywhere; the reader may change them. The start
   * of each event is noted in `places`.
   */
  readonly read: (blocks: AsyncIterable<Uint8Array>, places: Places, file: FileFacts) => AsyncGenerator<Piece>
}
