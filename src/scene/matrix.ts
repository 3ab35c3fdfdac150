/**
 * Who accuses whom as rows and columns. The first of each are the totals, the last what there is no room for:
 *
 *              all   CN   TW   3 more
 *     all             9    7      2
 *     TW        8     8           1
 *     2 more    3     1    2
 */
import type { Answer, MatrixTally, SideTotal } from '../engine/query.ts'

/** Side that a row or column stands for. */
export type MatrixHead =
  | { readonly kind: 'all' }
  | { readonly kind: 'side'; readonly side: string }
  /** Sides without a row or column of their own. */
  | { readonly kind: 'rest'; readonly sides: number }

export interface MatrixRow {
  readonly head: MatrixHead
  /** One cell per column; `null` if there is nothing to count. */
  readonly cells: readonly (MatrixTally | null)[]
}

export interface MatrixScene {
  readonly columns: readonly MatrixHead[]
  readonly rows: readonly MatrixRow[]
  /** Greatest number of accusations in any cell that is not a total. */
  readonly most: number
}

export interface MatrixOrder {
  /** Orders sides by number (most accusations first, then most events, then by name) or by name. */
  readonly ranking: 'count' | 'name'
  /** Compares two sides by name. */
  readonly compare: (a: string, b: string) => number
  /** Maximum number of rows, and of columns, with a side of their own. */
  readonly limit: number
}

export function layMatrix({ cells, by, against }: Answer<'matrix'>, order: MatrixOrder): MatrixScene {
  const rows = headsOf(by, order)
  const columns = headsOf(against, order)
  const tallies = new Map<string, MatrixTally>()
  const add = (row: MatrixHead, column: MatrixHead, tally: MatrixTally) => {
    const key = keyOf(row, column)
    tallies.set(key, sum(tallies.get(key), tally))
  }
  for (const total of by) add(rows.of(total.side), ALL, total)
  for (const total of against) add(ALL, columns.of(total.side), total)
  for (const cell of cells) add(rows.of(cell.by), columns.of(cell.against), cell)
  const isLocalData = (cell: Answer<'matrix'>['cells'][number]) =>
    rows.of(cell.by).kind === 'side' && columns.of(cell.against).kind === 'side'
  return {
    columns: columns.heads,
    rows: rows.heads.map((head) => ({
      head,
      cells: columns.heads.map((column) => tallies.get(keyOf(head, column)) ?? null),
    })),
    most: cells.reduce((most, cell) => (isLocalData(cell) ? Math.max(most, cell.counts[0]) : most), 0),
  }
}

const ALL: MatrixHead = { kind: 'all' }
const keyOf = (row: MatrixHead, column: MatrixHead) => JSON.stringify([row, column])

function headsOf(totals: readonly SideTotal[], { ranking, compare, limit }: MatrixOrder) {
  const inOrder = [...totals].sort(
    (a, b) =>
      (ranking === 'count' ? b.counts[0] - a.counts[0] || eventsOf(b) - eventsOf(a) : 0) || compare(a.side, b.side),
  )
  const sides = inOrder.map(({ side }): MatrixHead => ({ kind: 'side', side }))
  // One too many takes no more room than saying so.
  const own = sides.length <= limit + 1 ? sides : sides.slice(0, limit)
  const rest: MatrixHead = { kind: 'rest', sides: sides.length - own.length }
  const heads = new Map(inOrder.map(({ side }, at) => [side, own[at] ?? rest]))
  return {
    heads: [ALL, ...own, ...(rest.sides > 0 ? [rest] : [])],
    of: (side: string) => heads.get(side)!,
  }
}

const eventsOf = ({ counts }: MatrixTally) => counts[0] + counts[1] + counts[2]

function sum(a: MatrixTally | undefined, b: MatrixTally): MatrixTally {
  if (a === undefined) return { counts: b.counts, answered: b.answered, noneFound: b.noneFound, notSought: b.notSought }
  return {
    counts: [a.counts[0] + b.counts[0], a.counts[1] + b.counts[1], a.counts[2] + b.counts[2]],
    answered: a.answered + b.answered,
    noneFound: a.noneFound + b.noneFound,
    notSought: a.notSought + b.notSought,
  }
}
