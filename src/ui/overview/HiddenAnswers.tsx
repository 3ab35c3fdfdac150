import { clausesOf } from '../../view/clauses.ts'
import { lookAs } from '../../view/changes.ts'
import { useAnswer, useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { clauseLabel } from '../events/clause-label.ts'

/** Says how many answers to what is shown the filters hide, and leads to where answers come along. */
export function HiddenAnswers() {
  const words = useWords()
  const { t, number } = words
  const store = useStore()
  const dataset = useDataset()
  const filter = useView((view) => view.filter)
  const clauses = clausesOf(filter)
  const { data, isPlaceholderData } = useAnswer(
    clauses.length === 0 ? null : { kind: 'exchanges', filter, field: 'country', sort: 'answers', offset: 0, limit: 1 },
  )
  if (clauses.length === 0 || data === undefined || isPlaceholderData || data.hidden === 0) return null
  const by = clauses.map((clause) => clauseLabel(clause, words, dataset)).join(t.separator)
  return (
    <p className="hidden-answers">
      {t.exchanges.hidden(data.hidden, number(data.hidden), by)}{' '}
      <button type="button" className="link" onClick={() => store.change(lookAs('overview'))}>
        {t.exchanges.showHidden}
      </button>
    </p>
  )
}
