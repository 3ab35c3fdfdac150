/** What writes a file of a format. */
import type { Excerpt, Lose } from '../model/exported.ts'

export interface Writer {
  /** Of a file name, without a dot. */
  readonly extension: string
  readonly mediaType: string
  /**
   * The text of the file in pieces, each an event or so, so that writing can be interrupted. The events are walked through
   * once. What the format cannot say is told to `lose` as it is left out.
   */
  readonly write: (excerpt: Excerpt, lose: Lose) => Generator<string>
}
