/** What a sentence can speak of; empty where the issue does not have it. */
export interface IssueParts {
  /** The field that the path ends in, without the index. */
  readonly field: string
  /** The list of the document that an id should lead into. */
  readonly list: string
  /** As JSON. */
  readonly value: string
  readonly hint: string
  /** The other file. */
  readonly other: string
}
