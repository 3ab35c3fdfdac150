/** What a format is. Formats turn bytes into raw values; the model's rules judge them. */
import type { Finding, Trace } from '../model/finding.ts'
import type { Issue } from '../model/issue.ts'
import type { TableMapping, TablePreview } from '../model/mapping.ts'
import type { Places } from './bytes/places.ts'

/** What is known of a file before it is read. */
export interface FileFacts {
  readonly name: string
  /** What the columns of a table mean, where the reader has said so. */
  readonly mapping?: TableMapping | undefined
  /** Whether events may be given as a `SkimmedEvent`, where that can be had. */
  readonly isSkimmed?: boolean | undefined
}

/** What is read from a file, piece by piece. */
export type Piece =
  /** Which format the file was taken for; the first piece, unless no format was. */
  | { readonly kind: 'format'; readonly name: string }
  /** Everything but events, once, before or after them; with a trace where it was made of something else. */
  | { readonly kind: 'head'; readonly raw: unknown; readonly trace?: Trace }
  /** Elements of `events`, in the order of the file; one that is a `SkimmedEvent` is good until the next piece is asked for. */
  | { readonly kind: 'events'; readonly raws: readonly unknown[] }
  /** One element of `events` that cannot be read at all; it counts as an event. */
  | { readonly kind: 'unreadable'; readonly finding: Finding }
  /** What a reader has to say of a file that it made a dataset of. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** The file is a table, and this is what its columns were taken to mean; before the head. */
  | { readonly kind: 'table'; readonly preview: TablePreview }
  /** The file cannot be read any further. The last piece. */
  | { readonly kind: 'refused'; readonly issue: Issue }

export interface Format {
  readonly name: string
  /** How likely a file that begins like this is of this format: 0 is "not this", the highest wins. */
  readonly detect: (beginning: string) => number
  /**
   * `blocks` are UTF-8 without a byte order mark, cut anywhere; they are the reader's to change. Where each event begins is
   * noted in `places` as it goes by.
   */
  readonly read: (blocks: AsyncIterable<Uint8Array>, places: Places, file: FileFacts) => AsyncGenerator<Piece>
}
