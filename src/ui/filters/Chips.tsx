import type { Pair } from '../../engine/filter.ts'
import { clearFilters } from '../../view/changes.ts'
import { clausesOf, without, type Clause } from '../../view/clauses.ts'
import { FIELDS } from '../../model/field.ts'
import { useDataset, type OpenDataset } from '../context/engine.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { Words } from '../../i18n/words.ts'
import { valueLabel } from './value-label.ts'

/** The active clauses, each with a way to let it go. */
export function Chips() {
  const words = useWords()
  const { t } = words
  const store = useStore()
  const dataset = useDataset()
  const filter = useView((view) => view.filter)
  const clauses = clausesOf(filter)
  if (clauses.length === 0) return null
  return (
    <ul className="chips" aria-label={t.filters.active}>
      {clauses.map((clause) => {
        const label = chipLabel(clause, words, dataset)
        return (
          <li key={JSON.stringify(clause)}>
            <button
              type="button"
              className="chip"
              aria-label={t.filters.remove(label)}
              onClick={() => store.change((view) => ({ ...view, filter: without(view.filter, clause) }))}
            >
              {label} <span aria-hidden="true">×</span>
            </button>
          </li>
        )
      })}
      {clauses.length > 1 && (
        <li>
          <button type="button" className="link" onClick={() => store.change(clearFilters)}>
            {t.filters.clearShort}
          </button>
        </li>
      )}
    </ul>
  )
}

function pairLabel({ field, by, against }: Pair, words: Words, dataset: OpenDataset): string {
  const { t } = words
  const nameOf = (value: string | null) => (value === null ? null : valueLabel(field, value, words, dataset))
  return t.filters.pair(nameOf(by), nameOf(against))
}

function chipLabel(clause: Clause, words: Words, dataset: OpenDataset): string {
  const { t } = words
  switch (clause.kind) {
    case 'value': {
      const label = valueLabel(clause.field, clause.value, words, dataset)
      if (!FIELDS[clause.field].sided || clause.side === 'either') return label
      return clause.side === 'by' ? t.filters.onlyBy(label) : t.filters.onlyAgainst(label)
    }
    case 'text':
      return t.filters.text(clause.text)
    case 'span':
      return words.span(clause.span)
    case 'pair':
      return pairLabel(clause.pair, words, dataset)
    case 'exchange':
      return t.filters.exchange
  }
}
