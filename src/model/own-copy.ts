/** A user's own copy of the text of a source that a dataset does not ship. */
export interface OwnCopy {
  /** Id of the source. */
  readonly source: string
  /** Name of the file that the text was read from; empty if it was pasted. */
  readonly name: string
  readonly text: string
}

/** Maximum number of characters of a copy: more take seconds to search. */
export const MOST_COPY_CHARACTERS = 5_000_000
