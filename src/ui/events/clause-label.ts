import type { Pair } from '../../engine/filter.ts'
import type { Words } from '../../i18n/words.ts'
import { FIELDS } from '../../model/field.ts'
import type { Clause } from '../../view/clauses.ts'
import type { OpenDataset } from '../context/dataset.ts'
import { valueLabel } from './value-label.ts'

function pairLabel({ field, by, against }: Pair, words: Words, dataset: OpenDataset): string {
  const { t } = words
  const nameOf = (value: string | null) => (value === null ? null : valueLabel(field, value, words, dataset))
  return t.filters.pair(nameOf(by), nameOf(against))
}

/** Returns the short text of a clause for its chip. */
export function clauseLabel(clause: Clause, words: Words, dataset: OpenDataset): string {
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
    case 'asOf':
      return t.filters.asOf(words.end(clause.asOf))
  }
}
