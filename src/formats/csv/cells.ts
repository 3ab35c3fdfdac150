/**
 * The cells of the CSV that is written and read here, so that what is written is what is read.
 *
 * *Several values in a cell* stand between `|`; a bar within a value is written `\|`, a backslash `\\`.
 *
 * *No cell is a formula* (`csv-line.ts`). To read one back as it was, one `'` is taken away wherever what follows it would be.
 */
import { evaluated } from '../../base/csv-line.ts'

/** The columns, in their order. `source_ids` has an entry a citation, and the columns after it have theirs in step with it, as `stances` have with `responds_to`. */
export const CSV_COLUMNS = [
  'id',
  'type',
  'date',
  'title',
  'summary',
  'by',
  'by_names',
  'by_countries',
  'against',
  'against_names',
  'against_countries',
  'about',
  'responds_to',
  'stances',
  'occurrence',
  'attribution',
  'confidence',
  'date_note',
  'tags',
  'source_ids',
  'source_titles',
  'source_publishers',
  'source_dates',
  'source_urls',
  'quotes',
  'notes',
] as const
/** A column that was written before there was `occurrence`. */
export const OLD_COLUMN = 'status'
export type CsvColumn = (typeof CSV_COLUMNS)[number] | typeof OLD_COLUMN

/** The name of one more column, without anything in it. */
export const CSV_HINT =
  "hint: a ' before = + - @ tab or line end is not part of the value; | separates values and \\| is a bar"

/** The text that was written into a cell. */
export const valueOf = evaluated

/** Joins values with bars; empty if all values are empty. */
export function joined(values: readonly string[]): string {
  return values.every((value) => value === '') ? '' : values.map((value) => value.replace(/[\\|]/g, '\\$&')).join('|')
}

/** Splits the values between bars; none for an empty text. */
export function separated(text: string): readonly string[] {
  if (text === '') return []
  const values: string[] = []
  let value = ''
  for (let at = 0; at < text.length; at++) {
    if (text[at] === '|') {
      values.push(value)
      value = ''
      continue
    }
    if (text[at] === '\\' && /[\\|]/.test(text[at + 1] ?? '')) at++
    value += text[at]
  }
  return [...values, value]
}
