/** The rules that need more than one row: ids, what they point to, what came first, and quotes. */
import { createOrderCheck } from './check-order.ts'
import { createQuoteCheck } from './check-quotes.ts'
import { createRefCheck } from './check-refs.ts'
import type { DatasetHead } from '../event.ts'
import type { DroppedRef, EventTable, LeftOut } from './event-table.ts'
import type { Sink } from '../finding.ts'

export interface LinkVerdict {
  /** 1 for each row that is left out. A fresh buffer. */
  readonly leftOut: Uint8Array
  /** In order of row, then field (`REF_FIELDS`, `citations`), then index. */
  readonly dropped: readonly DroppedRef[]
}

/**
 * Checks references between events. Of rows with one id the first stays. Costs two passes over the rows, and a search
 * through the source's text for each quote. An event is left out only because of its own ids: a reference to an event
 * that was left out is dropped with a warning, unless no `by` or no citation remains. Sources that no row cites are
 * reported last.
 */
export function checkLinks(table: EventTable, head: DatasetHead, leftOut: LeftOut, sink: Sink): LinkVerdict {
  const out = new Uint8Array(table.rows)
  for (const row of table.repeats()) {
    out[row] = 1
    const id = table.id(row)
    sink({ kind: 'duplicate-id', path: ['events', table.index(row), 'id'], value: id, event: id })
  }
  const refs = createRefCheck(table, head, leftOut)
  for (let row = 0; row < table.rows; row += 1) if (!out[row] && !refs.judge(row, sink)) out[row] = 1

  // Where every id led where it should, as in most files, there is nothing to look for.
  const mayDrop = refs.foundFault()
  const dropped: DroppedRef[] = []
  const checkQuotes = createQuoteCheck(head)
  const checkOrder = createOrderCheck(table, out)
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row]) continue
    if (mayDrop) refs.drop(row, out, dropped, sink)
    checkOrder(row, sink)
    if (table.mayQuote(row)) checkQuotes(table, row, sink)
  }
  findUncited(table, head, leftOut.sourcePlaces, sink)
  return { leftOut: out, dropped }
}

/** A citation in an event that is left out counts: one fault should not look like two. */
function findUncited(table: EventTable, head: DatasetHead, places: readonly number[], sink: Sink): void {
  const uncited = new Map(head.sources.map(({ id }, index) => [id, places[index]!]))
  const cited = table.lists('citations')
  for (let number = 0; number < cited.size; number += 1) uncited.delete(cited.name(number))
  for (const [id, place] of uncited) sink({ kind: 'uncited-source', path: ['sources', place], value: id })
}
