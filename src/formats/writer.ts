/** Defines what writes a file of a format. */
import type { Excerpt, Lose } from '../model/exported.ts'

export interface Writer {
  /** Extension of the file name, without a dot. */
  readonly extension: string
  readonly mediaType: string
  /**
   * Yields the text of the file in pieces of about one event, so that writing can be interrupted. Walks through the
   * events once. Reports to `lose` what the format cannot carry, as it is left out.
   */
  readonly write: (excerpt: Excerpt, lose: Lose) => Generator<string>
}
