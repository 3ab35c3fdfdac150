/** Lists the active clauses of a filter one by one, as chips show and remove them. */
import { NO_FILTER, type Filter, type Pair } from '../engine/filter.ts'
import { FIELD_NAMES, FIELDS, type Field, type Side } from '../model/field.ts'
import type { Instant, Span } from '../model/dates/time.ts'

export type Clause =
  | { readonly kind: 'value'; readonly field: Field; readonly value: string; readonly side: Side }
  | { readonly kind: 'text'; readonly text: string }
  | { readonly kind: 'span'; readonly span: Span }
  | { readonly kind: 'pair'; readonly pair: Pair }
  | { readonly kind: 'exchange'; readonly event: string }
  | { readonly kind: 'asOf'; readonly asOf: Instant }

export function clausesOf(filter: Filter): readonly Clause[] {
  const clauses: Clause[] = FIELD_NAMES.flatMap((field) =>
    (filter.values[field] ?? []).map((value) => ({
      kind: 'value' as const,
      field,
      value,
      side: FIELDS[field].sided ? filter.side : ('either' as const),
    })),
  )
  if (filter.text.trim() !== '') clauses.push({ kind: 'text', text: filter.text })
  if (filter.span) clauses.push({ kind: 'span', span: filter.span })
  if (filter.pair) clauses.push({ kind: 'pair', pair: filter.pair })
  if (filter.exchange !== null) clauses.push({ kind: 'exchange', event: filter.exchange })
  if (filter.asOf !== null) clauses.push({ kind: 'asOf', asOf: filter.asOf })
  return clauses
}

/** Returns the filter without one of its clauses. */
export function without(filter: Filter, clause: Clause): Filter {
  switch (clause.kind) {
    case 'value': {
      const rest = (filter.values[clause.field] ?? []).filter((value) => value !== clause.value)
      return { ...filter, values: { ...filter.values, [clause.field]: rest } }
    }
    case 'text':
      return { ...filter, text: NO_FILTER.text }
    case 'span':
      return { ...filter, span: NO_FILTER.span }
    case 'pair':
      return { ...filter, pair: NO_FILTER.pair }
    case 'exchange':
      return { ...filter, exchange: NO_FILTER.exchange }
    case 'asOf':
      return { ...filter, asOf: NO_FILTER.asOf }
  }
}
