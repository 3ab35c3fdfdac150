import { clearFilters } from '../../view/changes.ts'
import { type Clause, clausesOf, without } from '../../view/clauses.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { clauseLabel } from '../events/clause-label.ts'

interface ChipsProps {
  /** Whether something else beside them says a clause already, with a way to let it go. */
  readonly isTold?: (clause: Clause) => boolean
}

const NOT_TOLD = () => false

/** The active clauses, each with a way to let it go. */
export function Chips({ isTold = NOT_TOLD }: ChipsProps) {
  const words = useWords()
  const { t } = words
  const store = useStore()
  const dataset = useDataset()
  const filter = useView((view) => view.filter)
  const clauses = clausesOf(filter)
  if (clauses.length === 0) return null
  const told = clauses.filter((clause) => !isTold(clause))
  return (
    <ul className="chips" aria-label={t.filters.active}>
      {told.map((clause) => {
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
