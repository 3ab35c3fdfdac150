/** Classifies where the ids of a field lead. */
import type { DatasetHead } from '../event.ts'
import type { EventTable, LeftOut, ListField, NameLists } from './event-table.ts'

/**
 * Where an id leads. `left out` existed but was excluded; ids that lead there or to the wrong type are dropped with a
 * warning.
 */
export type Lead = 'there' | 'left out' | 'nowhere' | 'of the wrong type'

export interface Leads {
  readonly field: ListField
  readonly lists: NameLists
  /** Returns where a name of the lists leads from a row. */
  readonly leadOf: (number: number, row: number) => Lead
  /** Returns the row that a name leads to; -1 for none. */
  readonly rowOf: (number: number) => number
  /** Returns ids that might have been meant. */
  readonly candidates: () => Iterable<string>
}

export function leadsOf(field: ListField, table: EventTable, head: DatasetHead, leftOut: LeftOut): Leads {
  if (field === 'about' || field === 'respondsTo') return leadsToEvents(field, table, leftOut.leftOutEvents)
  const isSource = field === 'citations'
  const known = new Set((isSource ? head.sources : head.actors).map(({ id }) => id))
  const missed = isSource ? leftOut.leftOutSources : leftOut.leftOutActors
  const lists = table.lists(field)
  const leads = Array.from({ length: lists.size }, (_, number): Lead => {
    const id = lists.name(number)
    return known.has(id) ? 'there' : missed.has(id) ? 'left out' : 'nowhere'
  })
  return { field, lists, leadOf: (number) => leads[number]!, rowOf: () => -1, candidates: () => known }
}

function leadsToEvents(field: 'about' | 'respondsTo', table: EventTable, missed: ReadonlySet<string>): Leads {
  const lists = table.lists(field)
  const targets = table.targets(field)
  const wantsAttack = field === 'about'
  return {
    field,
    lists,
    leadOf(number, row) {
      const target = targets[number]!
      if (target < 0) return missed.has(lists.name(number)) ? 'left out' : 'nowhere'
      return target !== row && (table.type(target) === 'attack') === wantsAttack ? 'there' : 'of the wrong type'
    },
    rowOf: (number) => targets[number]!,
    *candidates() {
      for (let row = 0; row < table.rows; row += 1) yield table.id(row)
    },
  }
}
