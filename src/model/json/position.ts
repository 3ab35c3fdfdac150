/** A 1-based place in a text, columns in UTF-16 code units. */
export interface Position {
  readonly line: number
  readonly column: number
}
