/** `streamOfGrid` makes a table of cells that were never text: those of a workbook or of an HTML table. */
import { findHeaders } from './headers.ts'
import type { Shape, TableStream } from './table.ts'

export interface Grid {
  /** Row by row; each may be shorter than the others. */
  readonly cells: readonly (readonly string[])[]
  /** Addresses that cells lead to, at their places. */
  readonly links: ReadonlyMap<string, string>
  readonly merges: readonly Merge[]
}

/** Cells that are one; from 0, ends included. */
export interface Merge {
  readonly startRow: number
  readonly endRow: number
  readonly startCol: number
  readonly endCol: number
}

/** The key of a cell in `links`. */
export const placeOf = (row: number, column: number) => `${row},${column}`

export function streamOfGrid(grid: Grid, shape: Shape): TableStream {
  const cells = joinHeaders(fillMerges(grid), grid.merges)
  const linked = withLinks(cells, grid.links)
  const rows = linked
    .map((row, index) => ({ cells: row, row: index + 1 }))
    .filter((row) => row.cells.some((cell) => cell.trim() !== ''))
  const found = findHeaders(rows, shape.headerRow)
  const beginning = { ...found, headers: namedLinks(found.headers), encoding: null, separator: '' }
  return { beginning, isWhole: true, further: none(), decoder: { encoding: null } }
}

async function* none() {}

/** Cells that are merged all hold what the first does, but for titles over all columns. */
function fillMerges({ cells, merges }: Grid): string[][] {
  const filled = cells.map((row) => [...row])
  const width = Math.max(0, ...cells.map((row) => row.length))
  for (const { startRow, endRow, startCol, endCol } of merges) {
    if (startCol === 0 && endCol >= width - 1) continue
    const value = cells[startRow]?.[startCol] ?? ''
    for (let row = startRow; row <= Math.min(endRow, filled.length - 1); row++)
      for (let column = startCol; column <= Math.min(endCol, width - 1); column++) filled[row]![column] = value
  }
  return filled.map((row) => Array.from(row, (cell) => cell ?? ''))
}

/** Rows of the top that are looked at for headers over several columns. */
const TOP = 30

/** A header over several columns stands before each of those below it. */
function joinHeaders(cells: string[][], merges: readonly Merge[]): string[][] {
  const width = Math.max(0, ...cells.map((row) => row.length))
  const group = merges
    .filter(
      ({ startRow, endRow, startCol, endCol }) =>
        startRow < TOP && endRow === startRow && endCol > startCol && !(startCol === 0 && endCol >= width - 1),
    )
    .toSorted((a, b) => a.startRow - b.startRow)[0]
  const below = group && cells[group.startRow + 1]
  if (!group || !below) return cells
  const above = cells[group.startRow]!
  const names = Array.from({ length: width }, (_, column) => {
    const parts = [above[column] ?? '', below[column] ?? ''].map((part) => part.trim()).filter(Boolean)
    return [...new Set(parts)].join(' ')
  })
  return cells.map((row, index) => (index === group.startRow ? [] : index === group.startRow + 1 ? names : row))
}

/** Marks a column that was added for the addresses of another. */
const LINKED = '\u2197'

/** Cells that lead to an address without saying it get it in a column behind the others. */
function withLinks(cells: string[][], links: ReadonlyMap<string, string>): string[][] {
  const hidden = [...links].filter(([place, url]) => {
    const [row = 0, column = 0] = place.split(',').map(Number)
    return (cells[row]?.[column] ?? '') !== url
  })
  const columns = [...new Set(hidden.map(([place]) => Number(place.split(',')[1])))].toSorted((a, b) => a - b)
  if (columns.length === 0) return cells
  const width = Math.max(...cells.map((row) => row.length))
  return cells.map((row, index) => {
    if (row.every((cell) => cell === '')) return row
    const whole = [...row, ...Array<string>(width - row.length).fill('')]
    return [...whole, ...columns.map((column) => links.get(placeOf(index, column)) ?? '')]
  })
}

function namedLinks(headers: readonly string[]): readonly string[] {
  return headers.map((header, column) => (header === '' && column > 0 ? `${LINKED} ${column + 1}` : header))
}
