/** Reads a page of rows in an order. */
import type { ClickHouseContext } from '../clickhouse-context.ts'
import { numberOf, type Row } from './cells.ts'
import { allOf } from './comparing.ts'
import { whole } from './literal.ts'
import { columnsOf, comesBefore, liesBetween, type Order, orderBy } from './sorting.ts'

interface Wanted {
  readonly columns: string
  /** Condition on columns that are fast to read; the other columns are read only for rows that meet it. */
  readonly when?: string
  readonly where: string
  readonly order: Order
  /** Number of matching rows to skip; `limit` is the maximum number of rows to return. */
  readonly offset: number
  readonly limit: number
  /**
   * Finds the first and last row of the requested page in sort order, to bound the main query (default: a scan of
   * `events`). It may ignore conditions; the result can then be shorter than `limit`, and the caller must retry without
   * it.
   */
  readonly edges?: FindEdges | undefined
}

/** First and last row of the page, with the compared columns first. */
interface Edges {
  readonly first: Row
  readonly last: Row
  /** Number of rows strictly before `first`; rows equal to it are not counted. */
  readonly before: number
  /** Number of requested rows that exist. */
  readonly rows: number
}

/** Returns `null` if none of the requested rows exists. */
export type FindEdges = (
  archive: ClickHouseContext,
  order: Order,
  slice: Pick<Wanted, 'offset' | 'limit'>,
  signal: AbortSignal,
) => Promise<Edges | null>

/**
 * Reads the page in two steps, because old servers read every column of every row that they sort: first only the
 * compared columns (not the id, which is long and rarely decides), then whole rows between the first and the last.
 */
export async function rowsInOrder(
  archive: ClickHouseContext,
  wanted: Wanted,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const { columns, when, where, order, offset, limit, edges: findEdges = edgesIn('events', where, when) } = wanted
  const near = order.slice(0, -1)
  const edges = await findEdges(archive, near, wanted, signal)
  if (edges === null) return []
  const { first, last, before, rows } = edges
  const between = allOf([liesBetween(near, first, last), ...(when === undefined ? [] : [when])])
  return archive.ask(
    `SELECT ${columns} FROM events PREWHERE ${between} WHERE ${where} ` +
      `ORDER BY ${orderBy(order)} LIMIT ${whole(offset - before)}, ${whole(Math.min(rows, limit))}`,
    signal,
  )
}

/** Finds the edges in a table that holds the compared columns, with one row for each event. */
export function edgesIn(table: string, where: string, when?: string): FindEdges {
  const all = when === undefined ? `WHERE (${where})` : `PREWHERE ${when} WHERE (${where})`
  return async ({ ask }, order, { offset, limit }, signal) => {
    const rows = await ask(
      `SELECT ${columnsOf(order)} FROM ${table} ${all} ORDER BY ${orderBy(order)} LIMIT ${whole(offset)}, ${whole(limit)}`,
      signal,
    )
    const [first] = rows
    const last = rows.at(-1)
    if (first === undefined || last === undefined) return null
    const [before] =
      offset === 0 ? [[0]] : await ask(`SELECT count() FROM ${table} ${all} AND (${comesBefore(order, first)})`, signal)
    return { first, last, before: numberOf(before?.[0]), rows: rows.length }
  }
}

/**
 * Finds the edges in a table of counts by beginning. Only if nothing but the beginning is compared. The answer may have
 * as many rows as `offset + limit`.
 */
export function edgesByStart(table: string, events: string, where: string): FindEdges {
  return async ({ ask }, order, { offset, limit }, signal) => {
    const end = offset + limit
    const starts = await ask(
      `SELECT starts, ${events} AS events FROM ${table} WHERE ${where} GROUP BY starts HAVING events > 0 ` +
        `ORDER BY ${orderBy(order)} LIMIT ${whole(end)}`,
      signal,
    )
    let counted = 0
    let edges = null as Edges | null
    for (const row of starts) {
      const before = counted
      counted += numberOf(row[1])
      if (counted <= offset) continue
      edges = {
        first: edges?.first ?? row,
        last: row,
        before: edges?.before ?? before,
        rows: Math.min(counted, end) - offset,
      }
      if (counted >= end) break
    }
    return edges
  }
}
