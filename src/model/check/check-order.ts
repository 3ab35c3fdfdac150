/** Checks whether an event certainly comes before something that it must follow. */
import type { EventTable } from './event-table.ts'
import type { Sink } from '../finding.ts'

/** Types of events and link fields: an event that ends before the target begins gets this warning. */
const ORDERS = [
  { type: 'rebuttal', field: 'respondsTo', kind: 'rebuttal-before-claim' },
  { type: 'accusation', field: 'about', kind: 'accusation-before-attack' },
] as const

/** Creates the check for rows that stay; `out` marks those that do not. */
export function createOrderCheck(table: EventTable, out: Uint8Array): (row: number, sink: Sink) => void {
  const orders = ORDERS.map((order) => ({
    ...order,
    lists: table.lists(order.field),
    targets: table.targets(order.field),
  }))
  return (row, sink) => {
    const type = table.type(row)
    for (const order of orders) {
      if (order.type !== type) continue
      const start = order.lists.start(row)
      const stop = order.lists.start(row + 1)
      for (let at = start; at < stop; at += 1) {
        const number = order.lists.number(at)
        const target = order.targets[number]!
        if (target < 0 || out[target] === 1 || table.span(row).end > table.span(target).start) continue
        const path = ['events', table.index(row), order.field, at - start]
        sink({ kind: order.kind, path, value: order.lists.name(number), event: table.id(row) })
      }
    }
  }
}
