/** A 1-based position in a text, with columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}
