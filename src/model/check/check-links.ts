/** The rules that need more than one row: ids, what they point to, what came first, and quotes. */
import { checkClaims, checkIdentifications, findUncited } from './check-claims.ts'
import { createExtrasCheck } from './check-extras.ts'
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
  const judgeExtras = createExtrasCheck(table, head, leftOut)
  let mayDrop = false
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row]) continue
    const holds = refs.judge(row, sink)
    if (judgeExtras(row, sink) && holds) continue
    out[row] = 1
    mayDrop = true
  }

  // Where every id led where it should, as in most files, there is nothing to look for.
  mayDrop ||= refs.foundFault()
  const dropped: DroppedRef[] = []
  const checkQuotes = createQuoteCheck(head, leftOut.isCurrent)
  const checkOrder = createOrderCheck(table, out)
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row]) continue
    if (mayDrop) refs.drop(row, out, dropped, sink)
    checkOrder(row, sink)
    if (table.mayQuote(row)) checkQuotes(table, row, sink)
  }
  if (leftOut.isCurrent) checkClaims(table, head, out, sink)
  checkIdentifications(table, head, leftOut.actorPlaces, leftOut.leftOutEvents, sink)
  findUncited(table, head, leftOut.sourcePlaces, sink)
  return { leftOut: out, dropped }
}
