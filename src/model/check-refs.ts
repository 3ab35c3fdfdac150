/** Whether the ids that an event holds lead to what they should lead to. */
import type { DatasetHead } from './event.ts'
import { REF_FIELDS } from './event-table.ts'
import type { DroppedRef, EventTable, LeftOut, RefField } from './event-table.ts'
import type { Finding, Sink } from './finding.ts'
import { ISSUES_IN_FULL } from './issue.ts'
import { nearestOf } from './nearest.ts'

/** `left out` was there but did not hold. That, and what is of the wrong type, is dropped from the list with a warning. */
type Target = 'there' | 'left out' | 'nowhere' | 'of the wrong type'

type ListField = RefField | 'citations'
const LIST_FIELDS: readonly ListField[] = [...REF_FIELDS, 'citations']

/** Lists that may not run empty, and what it is when they do. */
const NEEDED: { readonly [F in ListField]?: Finding['kind'] } = { by: 'no-speaker', citations: 'no-citation' }

export interface RefCheck {
  /** Reports what is wrong with the ids of a row; whether the row may stay. */
  readonly judge: (row: number, sink: Sink) => boolean
  /** Whether any id of the rows judged so far led elsewhere than it should. */
  readonly foundFault: () => boolean
  /** For a row that stays: collects, and warns of, its ids of what was left out (all of that is in `out` by now) or is of the wrong type. */
  readonly drop: (row: number, out: Uint8Array, dropped: DroppedRef[], sink: Sink) => void
}

export function createRefCheck(
  table: EventTable,
  head: DatasetHead,
  leftOut: LeftOut,
  rowOf: ReadonlyMap<string, number>,
): RefCheck {
  const actors = new Set(head.actors.map(({ id }) => id))
  const sources = new Set(head.sources.map(({ id }) => id))

  const listed =
    (known: ReadonlySet<string>, missed: ReadonlySet<string>) =>
    (id: string): Target =>
      known.has(id) ? 'there' : missed.has(id) ? 'left out' : 'nowhere'
  const actor = listed(actors, leftOut.leftOutActors)
  const event = (id: string, row: number, wantsAttack: boolean): Target => {
    const target = rowOf.get(id)
    if (target === undefined) return leftOut.leftOutEvents.has(id) ? 'left out' : 'nowhere'
    return target !== row && (table.type(target) === 'attack') === wantsAttack ? 'there' : 'of the wrong type'
  }
  const targets: { readonly [F in ListField]: (id: string, row: number) => Target } = {
    by: actor,
    against: actor,
    about: (id, row) => event(id, row, true),
    respondsTo: (id, row) => event(id, row, false),
    citations: listed(sources, leftOut.leftOutSources),
  }
  const candidates: { readonly [F in ListField]: () => Iterable<string> } = {
    by: () => actors,
    against: () => actors,
    about: () => rowOf.keys(),
    respondsTo: () => rowOf.keys(),
    citations: () => sources,
  }

  const idsOf = (row: number, field: ListField): readonly string[] =>
    field === 'citations' ? table.citations(row).map(({ source }) => source) : table.refs(row, field)
  const placeOf = (row: number, field: ListField, index: number) => ({
    path: ['events', table.index(row), field, index, ...(field === 'citations' ? ['source'] : [])],
    event: table.id(row),
  })

  /** Searching for a hint takes long, and only the first issues are shown in full. */
  let hintsLeft = ISSUES_IN_FULL
  const hintFor = (id: string, field: ListField) =>
    (hintsLeft -= 1) < 0 ? undefined : nearestOf(id, candidates[field]())

  /** The short way of what `judge` finds nothing wrong with, for a million rows: no list is made. */
  const isSound = (row: number, field: ListField): boolean => {
    const target = targets[field]
    const ids = field === 'citations' ? table.citations(row) : table.refs(row, field)
    for (let index = 0; index < ids.length; index += 1) {
      const id = ids[index]!
      if (target(typeof id === 'string' ? id : id.source, row) !== 'there') return false
    }
    return ids.length > 0 || NEEDED[field] === undefined
  }

  let hasFault = false
  return {
    foundFault: () => hasFault,
    judge(row, sink) {
      let stays = true
      for (const field of LIST_FIELDS) {
        if (isSound(row, field)) continue
        hasFault = true
        let remain = 0
        for (const [index, id] of idsOf(row, field).entries()) {
          const target = targets[field](id, row)
          if (target !== 'left out') remain += 1
          if (target !== 'nowhere') continue
          stays = false
          sink({ kind: 'unresolved-id', ...placeOf(row, field, index), value: id, hint: hintFor(id, field) })
        }
        const lack = NEEDED[field]
        if (remain > 0 || lack === undefined) continue
        stays = false
        sink({ kind: lack, path: ['events', table.index(row), field], event: table.id(row) })
      }
      return stays
    },
    drop(row, out, dropped, sink) {
      for (const field of LIST_FIELDS) {
        for (const [index, id] of idsOf(row, field).entries()) {
          const isEvent = field === 'about' || field === 'respondsTo'
          const target = targets[field](id, row)
          const isOut = target === 'left out' || (isEvent && out[rowOf.get(id)!] === 1)
          if (!isOut && target === 'there') continue
          dropped.push({ row, field, index })
          const place = { ...placeOf(row, field, index), value: id }
          if (isOut) sink({ kind: 'left-out-reference', ...place })
          else sink({ kind: 'wrong-target', ...place, hint: field === 'about' ? 'attack' : 'accusation, rebuttal' })
        }
      }
    },
  }
}
