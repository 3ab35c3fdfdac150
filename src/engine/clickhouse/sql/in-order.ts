/** Some rows of many, in an order. */
import type { ClickHouseContext } from '../clickhouse-context.ts'
import { numberOf, type Row } from './cells.ts'
import { allOf } from './comparing.ts'
import { whole } from './literal.ts'
import { columnsOf, comesBefore, liesBetween, type Order, orderBy } from './sorting.ts'

interface Wanted {
  readonly columns: string
  /** A condition on columns that are quickly read: the others are read only where it is met. */
  readonly when?: string
  readonly where: string
  readonly order: Order
  /** Of the rows that meet the condition: so many are left out, and at most so many given. */
  readonly offset: number
  readonly limit: number
  /**
   * Finds out between which rows the wanted ones lie; without it, all events are looked at. It may leave conditions aside, and
   * look at more rows for it: then fewer come back than are wanted where those were not enough.
   */
  readonly edges?: FindEdges | undefined
}

/** Rows by what is compared of them first. */
interface Edges {
  readonly first: Row
  readonly last: Row
  /** How many rows come before `first`, those apart that are the same. */
  readonly before: number
  /** How many rows are wanted and there. */
  readonly rows: number
}

/** `null` where there is none of the wanted rows. */
export type FindEdges = (
  archive: ClickHouseContext,
  order: Order,
  slice: Pick<Wanted, 'offset' | 'limit'>,
  signal: AbortSignal,
) => Promise<Edges | null>

/**
 * Old servers read every column of every row that they sort. So what is compared is asked for alone, but for the id, which is
 * long and decides between few; then only rows between the first and the last of those are read whole.
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

/** By a look at the rows of a table that has what is compared, and a row for each event that is wanted. */
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
 * By a look at how many events begin when, in a table of counts. Only where nothing but the beginning is compared. The answer
 * may have as many rows as are wanted and left out.
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
