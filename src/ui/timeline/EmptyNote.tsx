import { clearFilters } from '../../view/changes.ts'
import { useDataset } from '../context/engine.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'

/** Says why there is nothing in the picture, and offers the way back. */
export function EmptyNote({ isEmpty, isError }: { readonly isEmpty: boolean; readonly isError: boolean }) {
  const { t } = useWords()
  const store = useStore()
  const { summary } = useDataset()
  if (isError) return <p role="alert">{t.app.engineFailed}</p>
  if (!isEmpty) return null
  if (summary.total === 0) return <p className="empty">{t.app.noEvents}</p>
  return (
    <div className="empty">
      <p>{t.filters.empty}</p>
      <button type="button" onClick={() => store.change(clearFilters)}>
        {t.filters.clear}
      </button>
    </div>
  )
}
