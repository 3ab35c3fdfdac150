/** Accusations and answers of exchanges as what stands in a column: each event once, an accusation before an answer. */
import { type EventHeader, type Exchange, RESPONSE_KINDS, type ResponseKind } from '../../engine/query.ts'
import { monthOf, type Month } from '../../model/dates/months.ts'
import { type Facing, type Strip, stripOf } from './strips.ts'

export type Pointing = 'up' | 'down' | 'right'

/** What an accusation met with; an answer, or a comment by those who cannot answer, that is no accusation itself. */
export type StatementKind = ResponseKind | 'answer' | 'comment'

export interface Statement {
  readonly event: EventHeader
  readonly kind: StatementKind
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
  const add = (event: EventHeader, kind: StatementKind) => {
    const month = monthOf(event.date)
    if (month === null || found.has(event.id)) return
    const side = sideOf(event.by[0]!)
    const strip = stripOf(side, facing)
    const accused = new Set(event.against.map((actor) => stripOf(sideOf(actor), facing)))
    found.set(event.id, { event, kind, month, strip, side, pointing: pointingFrom(strip, accused) })
  }
  for (const { accusation, kind } of exchanges) add(accusation, kind)
  const responses = exchanges.flatMap(({ answers }) => answers)
  for (const { event, standing } of responses) if (standing === 'accused') add(event, 'answer')
  for (const { event } of responses) add(event, 'comment')
  return [...found.values()]
}

function pointingFrom(strip: Strip, accused: ReadonlySet<Strip>): Pointing {
  if (strip === 'above') return accused.has('below') ? 'down' : 'right'
  if (strip === 'below') return accused.has('above') ? 'up' : 'right'
  return accused.has('above') || accused.has('below') ? 'up' : 'right'
}

const KINDS: readonly StatementKind[] = [...RESPONSE_KINDS, 'answer', 'comment']
const rankOf = ({ kind }: Statement) => KINDS.indexOf(kind)

/** The order in a stack, from its foot: answered, not answered, not searched, then answers and comments; each in order of time. */
export function compareInStack(a: Statement, b: Statement): number {
  return rankOf(a) - rankOf(b) || a.month - b.month || (a.event.id < b.event.id ? -1 : 1)
}
