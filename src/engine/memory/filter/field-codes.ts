/** How a field is read off the columns, for counting and for filtering alike. */
import { CERTAINTIES, EVENT_TYPES, RESPONSE_STATES, SOURCE_KINDS } from '../../../model/event.ts'
import { RESPONSE_SETS } from '../../../model/response.ts'
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

type Sided = Pick<Filter, 'side' | 'withParts' | 'attributed'>

const READINGS: { readonly [F in Field]: (columns: Columns, sided: Sided) => Reading } = {
  type: ({ types }) => byCode(types, EVENT_TYPES),
  response: ({ responses }) => ({ kind: 'codes', codes: responses, labels: SETS, names: RESPONSE_STATES }),
  occurrence: (columns) => ofAttacks(columns, columns.occurrences),
  attribution: (columns) => ofAttacks(columns, columns.attributions),
  sourceKind: ({ citations, sources }) => {
    const kinds = sources.map(({ kind }) => (kind === undefined ? SOURCE_KINDS.length : SOURCE_KINDS.indexOf(kind)))
    const values = Uint8Array.from(citations.values, (source) => kinds[source]!)
    return {
      kind: 'lists',
      lists: withoutRepeats({ offsets: citations.offsets, values }),
      names: [...SOURCE_KINDS, NO_VALUE],
    }
  },
  tag: ({ tags, tagNames }) => byList(tags, tagNames, (tag) => [tag]),
  source: ({ citations, sources }) => ({
    kind: 'lists',
    lists: withoutRepeats(citations),
    names: sources.map(({ id }) => id),
  }),
  country: (columns, { side, attributed }) => {
    const { countries, countryNames } = columns.cast
    return byList(onSide(columns, side), countryNames, (actor) => countries[attributed][actor]!)
  },
  actor: (columns, { side, withParts }) => {
    const { wholes, ids } = columns.cast
    return byList(onSide(columns, side), ids, withParts ? (actor) => wholes[actor]! : (actor) => [actor])
  },
}

const remembered = new WeakMap<Columns, Map<string, Reading>>()

/** Made once for each field and way to look at it. */
export function readingOf(columns: Columns, field: Field, { side, withParts, attributed }: Sided): Reading {
  const readings = remembered.get(columns) ?? new Map<string, Reading>()
  remembered.set(columns, readings)
  const key = `${field} ${side} ${withParts} ${attributed}`
  const reading = readings.get(key) ?? READINGS[field](columns, { side, withParts, attributed })
  readings.set(key, reading)
  return reading
}

function onSide({ by, against, involved }: Columns, side: Side): SharedLists {
  return { by, against, either: involved }[side]
}

/** By set of responses, the states that are in it. */
const SETS = listsOf(
  Array.from({ length: RESPONSE_SETS }, (_, set) =>
    [...RESPONSE_STATES.keys()].filter((bit) => (set & (1 << bit)) > 0),
  ),
)

/** One code more: what is no attack has no value. */
function ofAttacks({ types }: Columns, certainties: Uint8Array): CodeReading {
  const names = [...CERTAINTIES, NO_VALUE]
  return byCode(
    certainties.map((code, row) => (types[row] === ATTACK ? code : names.length)),
    names,
  )
}

const ATTACK = EVENT_TYPES.indexOf('attack')

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
