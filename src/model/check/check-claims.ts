/** The rules between claims that are new in version 2: who answers, whether an answer was looked for, and what is disputed. */
import { sourcesIn } from './check-extras.ts'
import type { EventTable } from './event-table.ts'
import type { DatasetHead } from '../event.ts'
import type { Sink } from '../finding.ts'
import { createStandings, type Standing, type Standings } from '../standing.ts'

/** What is known of an accusation by its answers, and of an attack by those of what accuses of it. */
const ANSWERED = 1
const CONTESTED = 2
/** Answered by those who can, who knows how. */
const PERHAPS_CONTESTED = 4

/** For rows that stay; `out` marks those that do not. A few passes over the rows. */
export function checkClaims(table: EventTable, head: DatasetHead, out: Uint8Array, sink: Sink): void {
  const standings = createStandings(head.actors)
  const marks = new Uint8Array(table.rows)
  markAnswers(table, out, rowStandings(table, standings), marks, sink)
  const against = namesOf(table, 'against')
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row] === 1 || table.type(row) !== 'accusation') continue
    if (marks[row] !== 0 || table.isSought(row) || !standings.isAnswerable(against(row))) continue
    sink({ kind: 'response-not-sought', path: ['events', table.index(row)], event: table.id(row) })
  }
  markAttacks(table, out, marks)
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row] === 0 && table.type(row) === 'attack') checkAttack(table, row, marks[row]!, sink)
  }
}

/** Follows each answer to what it answers, and warns of those by others than the accused. */
function markAnswers(
  table: EventTable,
  out: Uint8Array,
  standingOf: (row: number, accusation: number) => Standing,
  marks: Uint8Array,
  sink: Sink,
): void {
  const lists = table.lists('respondsTo')
  const targets = table.targets('respondsTo')
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row] === 1) continue
    const start = lists.start(row)
    const end = lists.start(row + 1)
    for (let at = start; at < end; at += 1) {
      const target = targets[lists.number(at)]!
      if (target < 0 || out[target] === 1 || table.type(target) !== 'accusation') continue
      if (standingOf(row, target) === 'accused') marks[target]! |= marksOf(table, row, at)
      else {
        const path = ['events', table.index(row), 'respondsTo', at - start]
        sink({ kind: 'comment-as-response', path, value: lists.name(lists.number(at)), event: table.id(row) })
      }
    }
  }
}

function marksOf(table: EventTable, row: number, at: number): number {
  const stance = table.stance(at)
  if (stance === 'denies' || stance === 'disputes') return ANSWERED | CONTESTED
  return stance === null && table.type(row) === 'rebuttal' ? ANSWERED | PERHAPS_CONTESTED : ANSWERED
}

/** Passes what is known of accusations on to the attacks that they are about. */
function markAttacks(table: EventTable, out: Uint8Array, marks: Uint8Array): void {
  const about = table.lists('about')
  const attacks = table.targets('about')
  const answers = table.lists('respondsTo')
  for (let row = 0; row < table.rows; row += 1) {
    if (out[row] === 1) continue
    let known = marks[row]!
    if (table.type(row) === 'rebuttal')
      for (let at = answers.start(row); at < answers.start(row + 1); at += 1) known |= marksOf(table, row, at)
    if (known === 0) continue
    for (let at = about.start(row); at < about.start(row + 1); at += 1) {
      const attack = attacks[about.number(at)]!
      if (attack >= 0 && attack !== row) marks[attack]! |= known
    }
    for (const { about: ids } of known === 0 ? [] : table.extras(row).points) {
      for (const id of ids) {
        const attack = table.find(id)
        if (attack >= 0 && attack !== row) marks[attack]! |= known
      }
    }
  }
}

function checkAttack(table: EventTable, row: number, mark: number, sink: Sink): void {
  const occurrence = table.occurrence(row)
  const attribution = table.attribution(row)
  const isDisputed = occurrence === 'disputed' || attribution === 'disputed'
  const path = ['events', table.index(row)]
  const event = table.id(row)
  if (isDisputed && (mark & (CONTESTED | PERHAPS_CONTESTED)) === 0) {
    const field = attribution === 'disputed' ? 'attribution' : 'occurrence'
    sink({ kind: 'dispute-without-answer', path: [...path, field], value: 'disputed', event })
  }
  const isOpen = attribution === null || attribution === 'alleged'
  if (!isDisputed && isOpen && (mark & CONTESTED) !== 0) sink({ kind: 'answer-without-dispute', path, event })
}

/** Attributions and names that no event makes, or that events make which are not there. */
export function checkIdentifications(
  table: EventTable,
  head: DatasetHead,
  places: readonly number[],
  leftOut: ReadonlySet<string>,
  sink: Sink,
): void {
  for (const [index, { attributions, aliases }] of head.actors.entries()) {
    for (const { field, list } of [
      { field: 'attributions', list: attributions },
      { field: 'aliases', list: aliases },
    ]) {
      for (const [at, { by }] of list.entries()) {
        const path = ['actors', places[index]!, field, at]
        if (by.length === 0 && field === 'attributions') sink({ kind: 'attribution-without-event', path })
        for (const [place, id] of by.entries()) {
          if (table.find(id) >= 0) continue
          const kind = leftOut.has(id) ? 'left-out-reference' : 'unresolved-id'
          sink({ kind, path: [...path, 'by', place], value: id })
        }
      }
    }
  }
}

/** Sources that no event cites, and originals that only their copies are cited of. A citation in an event that is left out counts: one fault should not look like two. */
export function findUncited(table: EventTable, head: DatasetHead, places: readonly number[], sink: Sink): void {
  const uncited = new Map(head.sources.map(({ id }, index) => [id, index]))
  const cited = table.lists('citations')
  for (let number = 0; number < cited.size; number += 1) uncited.delete(cited.name(number))
  for (let row = 0; row < table.rows; row += 1) for (const id of sourcesIn(table.extras(row))) uncited.delete(id)
  const copied = new Set<string>()
  for (const [index, { id, kind, original }] of head.sources.entries()) {
    if (original === undefined || uncited.has(id) || !uncited.has(original)) continue
    copied.add(original)
    if (kind === 'copy')
      sink({ kind: 'uncited-original', path: ['sources', places[index]!, 'original'], value: original })
  }
  for (const [id, index] of uncited)
    if (!copied.has(id)) sink({ kind: 'uncited-source', path: ['sources', places[index]!], value: id })
}

function namesOf(table: EventTable, field: 'by' | 'against'): (row: number) => readonly string[] {
  const lists = table.lists(field)
  return (row) => {
    const start = lists.start(row)
    return Array.from({ length: lists.start(row + 1) - start }, (_, at) => lists.name(lists.number(start + at)))
  }
}

/** Standings of rows to rows, worked out once for any two actors that stand alone on their sides, as most do. */
function rowStandings(table: EventTable, standings: Standings): (row: number, accusation: number) => Standing {
  const by = table.lists('by')
  const against = table.lists('against')
  const speakers = namesOf(table, 'by')
  const accused = namesOf(table, 'against')
  const remembered = new Map<number, Standing>()
  const sideAgainst = rememberAll((row: number) => standings.sideOf(accused(row)))
  // Rows are asked about one after the other, each with all that it answers.
  const speaking = rememberLast((row: number) => {
    const { onBehalfOf } = table.extras(row)
    const isAlone = onBehalfOf.length === 0 && by.start(row + 1) - by.start(row) === 1
    return { isAlone, side: standings.sideOf([...speakers(row), ...onBehalfOf]) }
  })
  return (row, accusation) => {
    const first = by.start(row)
    const other = against.start(accusation)
    const { isAlone, side } = speaking(row)
    if (!isAlone || against.start(accusation + 1) - other !== 1) return standings.of(side, sideAgainst(accusation))
    const key = by.number(first) * against.size + against.number(other)
    const standing = remembered.get(key) ?? standings.of(side, standings.sideOf(accused(accusation)))
    remembered.set(key, standing)
    return standing
  }
}

function rememberAll<T>(work: (row: number) => T): (row: number) => T {
  const known = new Map<number, T>()
  return (row) => {
    const value = known.get(row) ?? work(row)
    known.set(row, value)
    return value
  }
}

function rememberLast<T>(work: (row: number) => T): (row: number) => T {
  let last: { readonly row: number; readonly value: T } | null = null
  return (row) => {
    if (last?.row !== row) last = { row, value: work(row) }
    return last.value
  }
}
