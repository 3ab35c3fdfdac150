import { clearFilters } from '../../view/changes.ts'
import { clausesOf, without } from '../../view/clauses.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { clauseLabel } from '../events/clause-label.ts'

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
        const label = clauseLabel(clause, words, dataset)
        return (
          <li key={JSON.stringify(clause)}>
            <button
              type="button"
              className="chip"
              aria-label={t.filters.remove(label)}
              onClick={() => store.change((view) => ({ ...view, filter: without(view.filter, clause) }))}
            >
              <bdi>{label}</bdi> <span aria-hidden="true">×</span>
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
