/** Reads events with their links. */
import { responseTime } from '../../model/response.ts'
import type { EventDate } from '../../model/dates/time.ts'
import type { Link, LinkKind } from '../query.ts'
import { type Row, textOf, textsOf } from './sql/cells.ts'

/**
 * Links of an event by the ids of their other ends: those that start here in the event's own order, the others in order
 * of date.
 */
export interface Linked {
  readonly id: string
  readonly about: readonly string[]
  readonly respondsTo: readonly string[]
  readonly spokenOfBy: readonly string[]
  readonly respondedBy: readonly string[]
}

/** Columns to select for `linkedOf`. */
export const LINKED = 'id, about, respondsTo, spokenOfBy, respondedBy'

export function linkedOf([id, about, respondsTo, spokenOfBy, respondedBy]: Row): Linked {
  return {
    id: textOf(id),
    about: textsOf(about),
    respondsTo: textsOf(respondsTo),
    spokenOfBy: textsOf(spokenOfBy),
    respondedBy: textsOf(respondedBy),
  }
}

/** A link without its response time, which needs the dates of both ends. */
export type Pair = Omit<Link, 'time'>

export function pairsFrom({ id, about, respondsTo }: Linked): Pair[] {
  return [...about.map((to) => pair('about', id, to)), ...respondsTo.map((to) => pair('respondsTo', id, to))]
}

export function pairsAt(linked: Linked): Pair[] {
  const { id, spokenOfBy, respondedBy } = linked
  return [
    ...pairsFrom(linked),
    ...spokenOfBy.map((from) => pair('about', from, id)),
    ...respondedBy.map((from) => pair('respondsTo', from, id)),
  ]
}

function pair(kind: LinkKind, from: string, to: string): Pair {
  return { kind, from, to }
}

/** Adds the response time. `dates` must hold both ends. */
export function linkOf({ kind, from, to }: Pair, dates: ReadonlyMap<string, { readonly date: EventDate }>): Link {
  const time = kind === 'about' ? null : responseTime(dates.get(to)!.date, dates.get(from)!.date)
  return { kind, from, to, time }
}
