/** What a format is. Formats turn bytes into raw values; the model's rules judge them. */
import type { Finding, Trace } from '../model/finding.ts'
import type { Issue } from '../model/issue.ts'
import type { Places } from './places.ts'

/** What is read from a file, piece by piece. */
export type Piece =
  /** Everything but events, once, before or after them; with a trace where it was made of something else. */
  | { readonly kind: 'head'; readonly raw: unknown; readonly trace?: Trace }
  /** Elements of `events`, in the order of the file. */
  | { readonly kind: 'events'; readonly raws: readonly unknown[] }
  /** One element of `events` that cannot be read at all; it counts as an event. */
  | { readonly kind: 'unreadable'; readonly finding: Finding }
  /** What a reader has to say of a file that it made a dataset of. */
  | { readonly kind: 'finding'; readonly finding: Finding }
  /** The file cannot be read any further. The last piece. */
  | { readonly kind: 'refused'; readonly issue: Issue }

export interface Format {
  readonly name: string
  /** How likely a file that begins like this is of this format: 0 is "not this", the highest wins. */
  readonly detect: (beginning: string, isWhole: boolean) => number
  /**
   * `blocks` are UTF-8 without a byte order mark, cut anywhere; they are the reader's to change. Where each event begins is
   * noted in `places` as it goes by. `file` is what the file is called.
   */
  readonly read: (blocks: AsyncIterable<Uint8Array>, places: Places, file: string) => AsyncGenerator<Piece>
}
