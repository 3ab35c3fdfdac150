/** How a field is read off the columns, for counting and for filtering alike. */
import { RESPONSE_STATES, STATUSES, EVENT_TYPES } from '../../../model/event.ts'
import { type Field, NO_VALUE, type Side } from '../../../model/field.ts'
import type { Filter } from '../../filter.ts'
import type { Columns } from '../columns/columns.ts'
import { type Codes, type Lists, listOf, listsOf, withoutRepeats } from '../columns/lists.ts'
import type { SharedLists } from '../columns/shared-lists.ts'

/** A field with one code per row: the row has the values in `labels` of its code, indices into `names`, each once. */
export interface CodeReading {
  readonly kind: 'codes'
  readonly codes: Codes
  readonly labels: Lists
  readonly names: readonly string[]
}

/** A field with a list per row: the row has the values of its list, indices into `names`, each once. */
export interface ListReading {
  readonly kind: 'lists'
  readonly lists: Lists
  readonly names: readonly string[]
}

export type Reading = CodeReading | ListReading

type Sided = Pick<Filter, 'side' | 'withParts'>

const READINGS: { readonly [F in Field]: (columns: Columns, sided: Sided) => Reading } = {
  type: ({ types }) => byCode(types, EVENT_TYPES),
  status: ({ statuses }) => byCode(statuses, [...STATUSES, NO_VALUE]),
  // One code more: what is no accusation has no value.
  response: ({ responses }) => byCode(responses, RESPONSE_STATES),
  tag: ({ tags, tagNames }) => byList(tags, tagNames, (tag) => [tag]),
  source: ({ citations, sources }) => ({
    kind: 'lists',
    lists: withoutRepeats(citations),
    names: sources.map(({ id }) => id),
  }),
  country: (columns, { side }) => {
    const { countries, countryNames } = columns.cast
    return byList(onSide(columns, side), countryNames, (actor) => [countries[actor]!])
  },
  actor: (columns, { side, withParts }) => {
    const { wholes, ids } = columns.cast
    return byList(onSide(columns, side), ids, withParts ? (actor) => wholes[actor]! : (actor) => [actor])
  },
}

const remembered = new WeakMap<Columns, Map<string, Reading>>()

/** Made once for each field and way to look at it. */
export function readingOf(columns: Columns, field: Field, { side, withParts }: Sided): Reading {
  const readings = remembered.get(columns) ?? new Map<string, Reading>()
  remembered.set(columns, readings)
  const key = `${field} ${side} ${withParts}`
  const reading = readings.get(key) ?? READINGS[field](columns, { side, withParts })
  readings.set(key, reading)
  return reading
}

function onSide({ by, against, involved }: Columns, side: Side): SharedLists {
  return { by, against, either: involved }[side]
}

function byCode(codes: Uint8Array, names: readonly string[]): CodeReading {
  return { kind: 'codes', codes, labels: listsOf([...names.map((_, code) => [code]), []]), names }
}

function byList(
  { codes, lists }: SharedLists,
  names: readonly string[],
  labelsOf: (value: number) => readonly number[],
): CodeReading {
  const labels = Array.from({ length: lists.offsets.length - 1 }, (_, list) => [
    ...new Set(Array.from(listOf(lists, list), labelsOf).flat()),
  ])
  return { kind: 'codes', codes, labels: listsOf(labels), names }
}
