/** Whether an event comes, for certain, before what it could only have come after. */
import type { EventTable, RefField } from './event-table.ts'
import type { EventType } from './event.ts'
import type { IssueKind } from './issue.ts'
import type { Sink } from './finding.ts'

interface Order {
  readonly type: EventType
  readonly field: RefField
  readonly kind: IssueKind
}

/** An event of this type that is over before what its field names begins is worth this warning. */
const ORDERS: readonly Order[] = [
  { type: 'rebuttal', field: 'respondsTo', kind: 'rebuttal-before-claim' },
  { type: 'accusation', field: 'about', kind: 'accusation-before-attack' },
]

export function checkOrder(
  table: EventTable,
  row: number,
  rowOf: ReadonlyMap<string, number>,
  out: Uint8Array,
  sink: Sink,
): void {
  const type = table.type(row)
  const order = ORDERS.find((order) => order.type === type)
  if (!order || table.refs(row, order.field).length === 0) return
  const { end } = table.span(row)
  for (const [index, id] of table.refs(row, order.field).entries()) {
    const target = rowOf.get(id)
    if (target === undefined || out[target] === 1 || end > table.span(target).start) continue
    const path = ['events', table.index(row), order.field, index]
    sink({ kind: order.kind, path, value: id, event: table.id(row) })
  }
}
