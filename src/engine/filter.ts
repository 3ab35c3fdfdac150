/** Which events are asked about. Every clause must hold; within a clause any of its values is enough. */
import type { Attributed } from '../model/event.ts'
import type { Field, PartyField, Side } from '../model/field.ts'
import type { Instant, Span } from '../model/dates/time.ts'

/** Who speaks, and who is accused; `null` on a side is anyone or no one. */
export interface Pair {
  readonly field: PartyField
  readonly by: string | null
  readonly against: string | null
}

export interface Filter {
  /** Values by field; an absent or empty list is no clause. An unknown value matches nothing; `NO_VALUE` is a value. */
  readonly values: { readonly [F in Field]?: readonly string[] }
  /** Which side the country and actor clauses look at. */
  readonly side: Side
  /** Whether what is only attributed to a country counts as of that. */
  readonly attributed: Attributed
  /** Whether an actor stands for everything that is `partOf` it too, at any depth. */
  readonly withParts: boolean
  /**
   * Words that must all occur in title, summary, or the names and aliases of an actor of the event: each as a
   * substring, after NFKD without marks, NFKC and lower case (of sigma, `σ` everywhere), and with each Han letter in any
   * of its variants (`base/han-variants.ts`). Blank is no clause.
   */
  readonly text: string
  /** Keeps an event that may lie inside; `null` is no clause. */
  readonly span: Span | null
  /** Keeps the exchange of this event; `null` is no clause, an unknown id matches nothing. */
  readonly exchange: string | null
  /** Keeps what the one says of the other, whatever `side` and `withParts` say; `null` is no clause. */
  readonly pair: Pair | null
  /**
   * Keeps what had been said by then: an event one of whose sources may have been published before this instant
   * (its own date where no source of it states one); `null` is no clause.
   */
  readonly asOf: Instant | null
}

export const NO_FILTER: Filter = {
  values: {},
  side: 'either',
  attributed: 'as-claimed',
  withParts: false,
  text: '',
  span: null,
  exchange: null,
  pair: null,
  asOf: null,
}
