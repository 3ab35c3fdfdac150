/** From a JSON path to the line and column of its value. */
import type { Path } from './finding.ts'
import type { Position } from './reporter.ts'

/** Of the value, or of the nearest object above it where a key is missing. Reads the text from the beginning. */
export function locateIn(text: string, path: Path): Position {
  void text
  void path
  throw new Error('to be filled')
}
