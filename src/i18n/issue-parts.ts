/** Parts of an issue that its sentence can use; empty text for parts that the issue does not have. */
export interface IssueParts {
  /** Last field of the path, without an index. */
  readonly field: string
  /** List of the document that an id should point into. */
  readonly list: string
  /** The value as JSON. */
  readonly value: string
  readonly hint: string
  /** Name of the other file. */
  readonly other: string
}
