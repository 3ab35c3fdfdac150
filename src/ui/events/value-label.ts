import type { Words } from '../../i18n/words.ts'
import type { Certainty, EventType, ResponseState, SourceKind } from '../../model/event.ts'
import { NO_VALUE, type Field } from '../../model/field.ts'
import type { OpenDataset } from '../context/dataset.ts'

type Names = Pick<OpenDataset, 'actors' | 'sources'>
type Labeller = (value: string, words: Words, names: Names) => string

/** Returns the label of a value for each field; the value itself if it has no label. */
const LABELLERS: { readonly [F in Field]: Labeller } = {
  type: (value, { t }) => t.types[value as EventType]?.many ?? value,
  country: (value, { t, country }) => (value === NO_VALUE ? t.filters.noCountry : country(value)),
  actor: (value, _, { actors }) => actors.get(value)?.name ?? value,
  occurrence: certaintyLabel,
  attribution: certaintyLabel,
  sourceKind: (value, { t }) =>
    value === NO_VALUE ? t.filters.notStated : (t.sourceKinds[value as SourceKind] ?? value),
  response: (value, { t }) => t.responses[value as ResponseState]?.name ?? value,
  tag: (value) => value,
  source: (value, _, { sources }) => sources.get(value)?.title ?? value,
}

function certaintyLabel(value: string, { t }: Words): string {
  return value === NO_VALUE ? t.filters.notStated : (t.certainties[value as Certainty]?.name ?? value)
}

/** Everything that a value may be looked for by: what it is called, and for an actor its other names. */
export function valueNames(field: Field, value: string, words: Words, names: Names): readonly string[] {
  const label = valueLabel(field, value, words, names)
  const actor = field === 'actor' ? names.actors.get(value) : undefined
  return actor ? [label, ...actor.aliases.map((alias) => alias.name), ...Object.values(actor.names)] : [label]
}

export function valueLabel(field: Field, value: string, words: Words, names: Names): string {
  return LABELLERS[field](value, words, names)
}
