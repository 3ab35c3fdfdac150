/** Accusations and answers of exchanges as what stands in a column: each event once, an accusation before an answer. */
import { type EventHeader, type Exchange, RESPONSE_KINDS, type ResponseKind } from '../../engine/query.ts'
import { monthOf, type Month } from '../../model/dates/months.ts'
import { type Facing, type Strip, stripOf } from './strips.ts'

export type Pointing = 'up' | 'down' | 'right'

export interface Statement {
  readonly event: EventHeader
  /** What the accusation met with; `null` for an answer that is no accusation itself. */
  readonly kind: ResponseKind | null
  readonly month: Month
  readonly strip: Strip
  /** The side of the first speaker. */
  readonly side: string
  readonly pointing: Pointing
}

export interface SideOf {
  /** The side of an actor. */
  (actor: string): string
}

/** Those with a date; an answer before what it answers, by months, is left where it is said to have been. */
export function statementsOf(exchanges: readonly Exchange[], facing: Facing, sideOf: SideOf): readonly Statement[] {
  const found = new Map<string, Statement>()
  const add = (event: EventHeader, kind: ResponseKind | null) => {
    const month = monthOf(event.date)
    if (month === null || found.has(event.id)) return
    const side = sideOf(event.by[0]!)
    const strip = stripOf(side, facing)
    const accused = new Set(event.against.map((actor) => stripOf(sideOf(actor), facing)))
    found.set(event.id, { event, kind, month, strip, side, pointing: pointingFrom(strip, accused) })
  }
  for (const { accusation, kind } of exchanges) add(accusation, kind)
  for (const { answers } of exchanges) for (const { event } of answers) add(event, null)
  return [...found.values()]
}

function pointingFrom(strip: Strip, accused: ReadonlySet<Strip>): Pointing {
  if (strip === 'above') return accused.has('below') ? 'down' : 'right'
  if (strip === 'below') return accused.has('above') ? 'up' : 'right'
  return accused.has('above') || accused.has('below') ? 'up' : 'right'
}

const rankOf = ({ kind }: Statement) => (kind === null ? RESPONSE_KINDS.length : RESPONSE_KINDS.indexOf(kind))

/** The order in a stack, from its foot: answered, not answered, not searched, then answers; each in order of time. */
export function compareInStack(a: Statement, b: Statement): number {
  return rankOf(a) - rankOf(b) || a.month - b.month || (a.event.id < b.event.id ? -1 : 1)
}
