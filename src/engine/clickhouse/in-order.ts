/** Some rows of many, in an order. */
import type { Archive } from './archive.ts'
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
}

/**
 * Old servers read every column of every row that they sort. So the first statement asks for what is compared alone, but for
 * the id, which is long and decides between few; then only rows between the first and the last of those are read whole.
 */
export async function rowsInOrder(
  { ask }: Archive,
  { columns, when, where, order, offset, limit }: Wanted,
  signal: AbortSignal,
): Promise<readonly Row[]> {
  const near = order.slice(0, -1)
  const all = when === undefined ? `WHERE (${where})` : `PREWHERE ${when} WHERE (${where})`
  const edges = await ask(
    `SELECT ${columnsOf(near)} FROM events ${all} ORDER BY ${orderBy(near)} LIMIT ${whole(offset)}, ${whole(limit)}`,
    signal,
  )
  const [first] = edges
  const last = edges.at(-1)
  if (first === undefined || last === undefined) return []
  const [before] =
    offset === 0 ? [[0]] : await ask(`SELECT count() FROM events ${all} AND (${comesBefore(near, first)})`, signal)
  return ask(
    `SELECT ${columns} FROM events PREWHERE ${allOf([liesBetween(near, first, last), ...(when === undefined ? [] : [when])])} WHERE ${where} ` +
      `ORDER BY ${orderBy(order)} LIMIT ${whole(offset - numberOf(before?.[0]))}, ${whole(edges.length)}`,
    signal,
  )
}
