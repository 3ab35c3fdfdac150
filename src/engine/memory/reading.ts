/** How a field is read off the columns, for counting and for filtering alike. */
import { RESPONSES, STATUSES, EVENT_TYPES } from '../../model/event.ts'
import { type Field, NO_VALUE, type Side } from '../../model/field.ts'
import type { Filter } from '../filter.ts'
import type { Cast } from './cast.ts'
import type { Columns } from './columns.ts'
import { type Lists, listsOf } from './lists.ts'

/** A row has the one value of its code; a code that is no index into `names` is no value. */
interface SingleReading {
  readonly kind: 'single'
  readonly codes: Uint8Array
  readonly names: readonly string[]
}

/** A row has every value that `labels` gives to any code in any of its lists. */
export interface ListReading {
  readonly kind: 'lists'
  /** One or two. */
  readonly lists: readonly Lists[]
  /** Indices into `names`, by code. */
  readonly labels: Lists
  readonly names: readonly string[]
}

export type Reading = SingleReading | ListReading

type Sided = Pick<Filter, 'side' | 'withParts'>

const READINGS: { readonly [F in Field]: (columns: Columns, sided: Sided) => Reading } = {
  type: ({ types }) => ({ kind: 'single', codes: types, names: EVENT_TYPES }),
  status: ({ statuses }) => ({ kind: 'single', codes: statuses, names: [...STATUSES, NO_VALUE] }),
  response: ({ responses }) => ({ kind: 'single', codes: responses, names: RESPONSES }),
  tag: ({ tags, tagNames }) => ({ kind: 'lists', lists: [tags], ...plainly(tagNames) }),
  source: ({ citations, sources }) => ({ kind: 'lists', lists: [citations], ...plainly(sources.map(({ id }) => id)) }),
  country: (columns, { side }) => ({ kind: 'lists', lists: sides(columns, side), ...countries(columns.cast) }),
  actor: (columns, { side, withParts }) => ({
    kind: 'lists',
    lists: sides(columns, side),
    ...(withParts ? { labels: listsOf(columns.cast.wholes), names: columns.cast.ids } : plainly(columns.cast.ids)),
  }),
}

export function readingOf(columns: Columns, field: Field, sided: Sided): Reading {
  return READINGS[field](columns, sided)
}

function sides({ by, against }: Columns, side: Side): readonly Lists[] {
  return { by: [by], against: [against], either: [by, against] }[side]
}

function plainly(names: readonly string[]) {
  return { labels: listsOf(names.map((_, number) => [number])), names }
}

function countries({ countries, countryNames }: Cast) {
  return { labels: listsOf(countries.map((country) => [country])), names: countryNames }
}
