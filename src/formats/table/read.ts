/** Tables as text, of whoever: their columns mean what a user says, or what can be guessed (`read-table.ts`). */
import { separatorOf } from '../../base/separator.ts'
import type { Format } from '../format.ts'
import { WIDEST_ROW } from '../bytes/limits.ts'
import { kindOfFile } from '../import/foreign-file.ts'
import { readRows, shapeOf, wholeMapping } from './read-table.ts'
import { streamTable } from './table.ts'

const PERHAPS = 0.3

export const csv: Format = {
  name: 'csv',
  detect,
  async *read(blocks, _places, { name, mapping: stated }) {
    const mapping = wholeMapping(stated)
    yield* readRows(await streamTable(blocks, shapeOf(mapping)), { name, mapping })
  },
}

/** Two columns at least, and two rows. What begins like JSON, a web page or another kind of file is none. */
function detect(beginning: string): number {
  if (/^\s*[[{<]/.test(beginning) || kindOfFile(beginning) !== null) return 0
  const { separator } = separatorOf(beginning)
  if (separator === '') return 0
  const [line = ''] = /^[^\n\r]*/.exec(beginning) ?? []
  return /[\n\r]/.test(beginning.trim()) || line.split(separator).length > WIDEST_ROW ? PERHAPS : 0
}
