import type { Words } from '../../i18n/words.ts'
import type { EventType, ResponseState, Status } from '../../model/event.ts'
import { NO_VALUE, type Field } from '../../model/field.ts'
import type { OpenDataset } from '../context/dataset.ts'

type Names = Pick<OpenDataset, 'actors' | 'sources'>
type Labeller = (value: string, words: Words, names: Names) => string

/** Returns the label of a value for each field; the value itself if it has no label. */
const LABELLERS: { readonly [F in Field]: Labeller } = {
  type: (value, { t }) => t.types[value as EventType]?.many ?? value,
  country: (value, { t, country }) => (value === NO_VALUE ? t.filters.noCountry : country(value)),
  actor: (value, _, { actors }) => actors.get(value)?.name ?? value,
  status: (value, { t }) => (value === NO_VALUE ? t.filters.noStatus : (t.statuses[value as Status]?.name ?? value)),
  response: (value, { t }) => t.responses[value as ResponseState]?.name ?? value,
  tag: (value) => value,
  source: (value, _, { sources }) => sources.get(value)?.title ?? value,
}

/** Everything that a value may be looked for by: what it is called, and for an actor its other names. */
export function valueNames(field: Field, value: string, words: Words, names: Names): readonly string[] {
  const label = valueLabel(field, value, words, names)
  const actor = field === 'actor' ? names.actors.get(value) : undefined
  return actor ? [label, ...actor.aliases, ...Object.values(actor.names)] : [label]
}

export function valueLabel(field: Field, value: string, words: Words, names: Names): string {
  return LABELLERS[field](value, words, names)
}
