import { exchangeOf } from '../../../model/exchange.ts'
import { headersOf } from '../event-headers.ts'
import { linkedRows } from '../columns/linked-rows.ts'
import { linkOf, linksFrom } from '../columns/row-links.ts'
import type { Answerer } from '../memory-context.ts'

export const exchange: Answerer<'exchange'> = ({ columns }, { id, limit }) => {
  const from = columns.ids.find(id)
  if (from < 0) return null
  const all = exchangeOf(from, (row) => linkedRows(columns, row))
  const rows = all.slice(0, limit)
  const held = new Set(rows)
  const links = rows.flatMap((row) => linksFrom(columns, row)).filter(({ to }) => held.has(to))
  return {
    events: headersOf(columns, rows),
    links: links.map((link) => linkOf(columns, link)),
    total: all.length,
  }
}
