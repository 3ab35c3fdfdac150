import type { Link, LinkEnd } from '../../query.ts'
import { headerOf } from '../event-headers.ts'
import { linksAt, type RowLink, linkOf } from '../columns/row-links.ts'
import { SHOWN } from '../filter/row-selection.ts'
import type { Answerer } from '../memory-context.ts'

export const links: Answerer<'links'> = ({ columns, selector }, { filter, ids, limit }) => {
  const { blockers } = selector.select(filter)
  const found = new Map<string, RowLink>()
  for (const id of ids) {
    const row = columns.ids.find(id)
    if (row < 0) continue
    for (const link of linksAt(columns, row)) {
      if (found.size >= limit) break
      found.set(`${link.kind} ${link.from} ${link.to}`, link)
    }
  }
  const rows = new Set([...found.values()].flatMap(({ from, to }) => [from, to]))
  return {
    links: Array.from(found.values(), (link): Link => linkOf(columns, link)),
    ends: Array.from(rows, (row): LinkEnd => ({ ...headerOf(columns, row), shown: blockers[row] === SHOWN })),
  }
}
