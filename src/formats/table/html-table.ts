/**
 * The tables of HTML: a page's part from the clipboard, or an `.xls` file that is HTML. It is split into tags by a parser;
 * nothing of it becomes a document, is loaded or run. Without a mapping it is the largest table.
 */
import type { Format, Piece } from '../format.ts'
import { addressIn } from '../import/raw.ts'
import { gather } from '../import/whole.ts'
import { type Grid, placeOf, streamOfGrid, type Merge } from './grid.ts'
import { readRows, shapeOf, wholeMapping } from './read-table.ts'
import { TableDecoder } from './table-text.ts'

const CERTAIN = 0.9
const CHARSET = /<meta[^>]{1,200}charset\s*=\s*["']?([\w-]{3,20})/i
/** Maximum number of columns or rows that a cell spans. */
const WIDEST_SPAN = 1000

export const htmlTable: Format = {
  name: 'html-table',
  detect: (beginning) => (/^\s*</.test(beginning) && /<table[\s>]/i.test(beginning) ? CERTAIN : 0),
  async *read(blocks, _places, { name, mapping: stated }): AsyncGenerator<Piece> {
    const bytes = await gather(blocks)
    if (!(bytes instanceof Uint8Array)) return yield bytes
    const mapping = wholeMapping(stated)
    const tables = await tablesIn(textOf(bytes, mapping?.encoding ?? ''))
    const sizes = tables.map(({ cells }) => cells.reduce((sum, row) => sum + row.length, 0))
    const largest = sizes.indexOf(Math.max(...sizes))
    const at = mapping !== null && mapping.sheet !== '' ? Number(mapping.sheet) - 1 : largest
    const stream = streamOfGrid(tables[at] ?? tables[largest]!, shapeOf(mapping))
    const sheets = tables.map((_, index) => String(index + 1))
    yield* readRows(stream, { name, mapping, sheets, sheet: String(at + 1) })
  },
}

function textOf(bytes: Uint8Array, stated: string): string {
  const [, declared = ''] = CHARSET.exec(new TextDecoder('latin1').decode(bytes.subarray(0, 4096))) ?? []
  const isKnown = (encoding: string) => {
    try {
      return encoding !== '' && new TextDecoder(encoding).encoding !== ''
    } catch {
      return false
    }
  }
  const encoding = [stated, declared].find(isKnown) ?? ''
  return new TableDecoder(encoding.toLowerCase() === 'utf-8' ? '' : encoding).decode(bytes, true)
}

interface OpenTable extends Grid {
  readonly cells: string[][]
  readonly links: Map<string, string>
  readonly merges: Merge[]
  /** Places that a cell of an earlier row reaches down to. */
  readonly taken: Set<string>
  cell: { readonly column: number; text: string } | null
}

/** In the order in which they begin; at least one. */
async function tablesIn(html: string): Promise<readonly Grid[]> {
  const { Parser } = await import('htmlparser2')
  const tables: OpenTable[] = []
  const open: OpenTable[] = []
  let silent = 0
  const close = () => {
    const table = open.at(-1)
    if (!table?.cell) return
    table.cells.at(-1)![table.cell.column] = table.cell.text
      .replaceAll(/[^\S\n]+/g, ' ')
      .replaceAll(/ ?\n ?/g, '\n')
      .trim()
    table.cell = null
  }
  const parser = new Parser({
    onopentag(name, attributes) {
      const table = open.at(-1)
      if (name === 'script' || name === 'style') silent++
      else if (name === 'table') {
        const begun: OpenTable = { cells: [], links: new Map(), merges: [], taken: new Set(), cell: null }
        tables.push(begun)
        open.push(begun)
      } else if (name === 'tr') table?.cells.push([])
      else if ((name === 'td' || name === 'th') && table) begin(table, attributes)
      else if (name === 'br' && table?.cell) table.cell.text += '\n'
      else if (name === 'a' && table?.cell) {
        const url = addressIn((attributes['href'] ?? '').trim())
        if (url !== null) table.links.set(placeOf(table.cells.length - 1, table.cell.column), url)
      }
    },
    ontext(text) {
      const cell = open.at(-1)?.cell
      if (cell && silent === 0) cell.text += text.replaceAll(/\s+/g, ' ')
    },
    onclosetag(name) {
      if (name === 'script' || name === 'style') silent--
      else if (name === 'td' || name === 'th') close()
      else if (name === 'table') {
        close()
        open.pop()
      } else if (/^(?:p|div|li)$/.test(name) && open.at(-1)?.cell) open.at(-1)!.cell!.text += '\n'
    },
  })
  parser.end(html)
  return tables
}

function begin(table: OpenTable, attributes: Readonly<Record<string, string>>): void {
  if (table.cells.length === 0) table.cells.push([])
  const row = table.cells.length - 1
  const cells = table.cells[row]!
  let column = cells.length
  while (table.taken.has(placeOf(row, column))) cells[column++] = ''
  const [width, height] = [span(attributes['colspan']), span(attributes['rowspan'])]
  for (let at = column; at < column + width; at++) {
    cells[at] = ''
    for (let below = row + 1; below < row + height; below++) table.taken.add(placeOf(below, at))
  }
  if (width > 1 || height > 1) {
    table.merges.push({ startRow: row, endRow: row + height - 1, startCol: column, endCol: column + width - 1 })
  }
  table.cell = { column, text: '' }
}

function span(stated: string | undefined): number {
  const number = Number.parseInt(stated ?? '1', 10)
  return Number.isInteger(number) && number > 0 ? Math.min(number, WIDEST_SPAN) : 1
}
