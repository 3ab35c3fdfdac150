/** Checks whether the ids in an event refer to existing things of the right kind. */
import type { DatasetHead } from '../event.ts'
import { LIST_FIELDS } from './event-table.ts'
import type { DroppedRef, EventTable, LeftOut, ListField } from './event-table.ts'
import type { Finding, Sink } from '../finding.ts'
import { nearestOf } from './nearest.ts'
import { type Leads, leadsOf } from './ref-leads.ts'

/** Lists that must not become empty, and the finding if they do. */
const NEEDED: { readonly [F in ListField]?: Finding['kind'] } = { by: 'no-speaker', citations: 'no-citation' }

/**
 * Maximum number of ids for which a similar id is suggested, because the search is slow and the author has got the idea
 * by then.
 */
const HINTS = 100

export interface RefCheck {
  /** Reports what is wrong with the ids of a row; returns whether the row may stay. */
  readonly judge: (row: number, sink: Sink) => boolean
  /** Returns whether any id of the rows judged so far was wrong. */
  readonly foundFault: () => boolean
  /**
   * Collects, for a row that stays, its ids that refer to excluded rows (all of them are in `out` by now) or to the
   * wrong type, and warns of each.
   */
  readonly drop: (row: number, out: Uint8Array, dropped: DroppedRef[], sink: Sink) => void
}

export function createRefCheck(table: EventTable, head: DatasetHead, leftOut: LeftOut): RefCheck {
  const all = LIST_FIELDS.map((field) => leadsOf(field, table, head, leftOut))
  const placeOf = (row: number, field: ListField, index: number) => ({
    path: ['events', table.index(row), field, index, ...(field === 'citations' ? ['source'] : [])],
    event: table.id(row),
  })

  let hintsLeft = HINTS
  const hintFor = (id: string, { candidates }: Leads) =>
    (hintsLeft -= 1) < 0 ? undefined : nearestOf(id, candidates())

  let hasFault = false
  const judgeList = (row: number, leads: Leads, sink: Sink): boolean => {
    const { field, lists, leadOf } = leads
    const start = lists.start(row)
    const end = lists.start(row + 1)
    let stays = true
    let remain = 0
    for (let at = start; at < end; at += 1) {
      const number = lists.number(at)
      const lead = leadOf(number, row)
      if (lead !== 'left out') remain += 1
      if (lead === 'there') continue
      hasFault = true
      if (lead !== 'nowhere') continue
      stays = false
      const value = lists.name(number)
      sink({ kind: 'unresolved-id', ...placeOf(row, field, at - start), value, hint: hintFor(value, leads) })
    }
    const lack = NEEDED[field]
    if (remain > 0 || lack === undefined) return stays
    hasFault = true
    sink({ kind: lack, path: ['events', table.index(row), field], event: table.id(row) })
    return false
  }

  return {
    foundFault: () => hasFault,
    judge(row, sink) {
      let stays = true
      for (const leads of all) if (!judgeList(row, leads, sink)) stays = false
      return stays
    },
    drop(row, out, dropped, sink) {
      for (const { field, lists, leadOf, rowOf } of all) {
        const start = lists.start(row)
        const end = lists.start(row + 1)
        for (let at = start; at < end; at += 1) {
          const number = lists.number(at)
          const lead = leadOf(number, row)
          const isOut = lead === 'left out' || out[rowOf(number)] === 1
          if (!isOut && lead === 'there') continue
          const index = at - start
          dropped.push({ row, field, index })
          const place = { ...placeOf(row, field, index), value: lists.name(number) }
          if (isOut) sink({ kind: 'left-out-reference', ...place })
          else sink({ kind: 'wrong-target', ...place, hint: field === 'about' ? 'attack' : 'accusation, rebuttal' })
        }
      }
    },
  }
}
