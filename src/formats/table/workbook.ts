/**
 * Workbooks of spreadsheets: .xlsx, .xlsb, .ods and .xls. The library that reads them is loaded only then.
 *
 * A sheet is read as a table: dates as stored, formulas by their value, merged cells each with what they hold, hyperlinks as
 * addresses in a column of their own. Without a mapping it is the first sheet that is not hidden and holds a table.
 */
import type { Sheet, Workbook, CellValue } from 'hucre'
import { issueOf } from '../../model/check/reporter.ts'
import type { Format, Piece } from '../format.ts'
import { refused } from '../issues.ts'
import { kindOfFile } from '../import/foreign-file.ts'
import { addressIn } from '../import/raw.ts'
import { gather } from '../import/whole.ts'
import { type Grid, placeOf, streamOfGrid } from './grid.ts'
import { readRows, shapeOf, wholeMapping } from './read-table.ts'

const CERTAIN = 0.95
const ZIPPED = /xl\/|_rels\/|\[Content_Types\]|opendocument\.spreadsheet/

export const workbook: Format = {
  name: 'workbook',
  detect: (beginning) => {
    const kind = kindOfFile(beginning)
    return kind === 'xls' || (kind === 'zip' && ZIPPED.test(beginning)) ? CERTAIN : 0
  },
  async *read(blocks, _places, { name, mapping: stated }): AsyncGenerator<Piece> {
    const bytes = await gather(blocks)
    if (!(bytes instanceof Uint8Array)) return yield bytes
    const book = await open(bytes)
    const sheets = book?.sheets.filter(({ hidden, veryHidden }) => !hidden && !veryHidden) ?? []
    const mapping = wholeMapping(stated)
    const sheet = sheets.find((each) => each.name === mapping?.sheet) ?? sheets.find(isTable) ?? sheets[0]
    if (sheet === undefined) return yield refused(issueOf({ kind: 'foreign-file', path: [], hint: 'workbook' }, null))
    const stream = streamOfGrid(gridOf(sheet), shapeOf(mapping))
    if (stream.beginning.rows.length === 0) return yield refused(issueOf({ kind: 'empty-file', path: [] }, null))
    yield* readRows(stream, { name, mapping, sheets: sheets.map((each) => each.name), sheet: sheet.name })
  },
}

/** `null` for what the library cannot read: a file that is broken, or locked with a password. */
async function open(bytes: Uint8Array): Promise<Workbook | null> {
  const { read } = await import('hucre')
  return read(bytes).catch(() => null)
}

const isTable = ({ rows }: Sheet) =>
  rows.filter((row) => row.filter((cell) => cell !== null && cell !== '').length > 1).length > 1

function gridOf({ rows, cells, merges = [] }: Sheet): Grid {
  const links = new Map<string, string>()
  for (const [place, { hyperlink, formula = '' }] of cells ?? []) {
    const [, stated = ''] = /^\s*=?(?:_xlfn\.)?HYPERLINK\(\s*"([^"]+)"/i.exec(formula) ?? []
    const url = addressIn(hyperlink?.target ?? '') ?? addressIn(stated)
    const [row = 0, column = 0] = place.split(',').map(Number)
    if (url !== null) links.set(placeOf(row, column), url)
  }
  return { cells: rows.map((row) => Array.from(row, textOf)), links, merges }
}

/** A day without a time is one; a time is in no zone. */
function textOf(value: CellValue | undefined): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return typeof value === 'boolean' ? String(value).toUpperCase() : String(value)
  if (Number.isNaN(value.getTime())) return ''
  const [day, time] = new Date(Math.round(value.getTime() / 1000) * 1000).toISOString().split(/[T.]/) as [
    string,
    string,
  ]
  // Times alone are stored on the day that spreadsheets count from.
  if (day < '1900-01-01') return time
  return time === '00:00:00' ? day : `${day} ${time}`
}
