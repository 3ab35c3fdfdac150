/** Reads events with their links. */
import { responseTime } from '../../model/response.ts'
import type { EventDate } from '../../model/dates/time.ts'
import type { Link, LinkKind } from '../query.ts'
import { type Cell, type Row, textOf, textsOf } from './sql/cells.ts'

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
  /** Beside `respondsTo`, and beside `respondedBy`. */
  readonly answers: readonly StoredAnswer[]
  readonly answeredBy: readonly StoredAnswer[]
}

/** How an event responds to another, as it is stored in JSON. */
export type StoredAnswer = Pick<Link, 'stance' | 'points' | 'standing'>

const UNCODED: StoredAnswer = { stance: null, points: [], standing: null }

/** To be selected for `linkedOf`. */
export const LINKED = 'id, about, respondsTo, spokenOfBy, respondedBy, answers, answeredBy'
/** How many cells they are. */
export const LINKED_CELLS = 7

export function linkedOf([id, about, respondsTo, spokenOfBy, respondedBy, answers, answeredBy]: Row): Linked {
  return {
    id: textOf(id),
    about: textsOf(about),
    respondsTo: textsOf(respondsTo),
    spokenOfBy: textsOf(spokenOfBy),
    respondedBy: textsOf(respondedBy),
    answers: answersIn(answers),
    answeredBy: answersIn(answeredBy),
  }
}

/** Parses a cell of `answers` or `answeredBy`. A text is empty if its event was loaded before `claimline/2`; its stance is then uncoded. */
function answersIn(cell: Cell | undefined): readonly StoredAnswer[] {
  return textsOf(cell).map((json) => (json === '' ? UNCODED : (JSON.parse(json) as StoredAnswer)))
}

/** A link whose time is still to be told, as that takes both dates. */
export type Pair = Omit<Link, 'time'>

export function pairsFrom(linked: Linked): Pair[] {
  return [...linked.about.map((to) => pair('about', linked.id, to)), ...respondingFrom(linked)]
}

/** The links by which an event responds. */
export function respondingFrom({ id, respondsTo, answers }: Linked): Pair[] {
  return respondsTo.map((to, index) => pair('respondsTo', id, to, answers[index]))
}

/** The links by which it is responded to. */
export function respondingTo({ id, respondedBy, answeredBy }: Linked): Pair[] {
  return respondedBy.map((from, index) => pair('respondsTo', from, id, answeredBy[index]))
}

export function pairsAt(linked: Linked): Pair[] {
  const { id, spokenOfBy } = linked
  return [...pairsFrom(linked), ...spokenOfBy.map((from) => pair('about', from, id)), ...respondingTo(linked)]
}

function pair(kind: LinkKind, from: string, to: string, answer: StoredAnswer = UNCODED): Pair {
  return { kind, from, to, ...answer }
}

/** `dates` has both ends. */
export function linkOf(pair: Pair, dates: ReadonlyMap<string, { readonly date: EventDate }>): Link {
  const { kind, from, to } = pair
  const time = kind === 'about' ? null : responseTime(dates.get(to)!.date, dates.get(from)!.date)
  return { ...pair, time }
}
