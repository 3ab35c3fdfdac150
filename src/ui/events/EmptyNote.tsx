import { useQueryClient, type Query } from '@tanstack/react-query'
import { clearFilters } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { ErrorLine } from '../widgets/ErrorLine.tsx'

/** Shows why the last failed query has no answer, with a button that repeats every query without one. */
function FailedNote() {
  const { t } = useWords()
  const client = useQueryClient()
  const failed = client.getQueryCache().findAll({ predicate: isFailed })
  const last = failed.reduce((a, b) => (b.state.errorUpdatedAt > a.state.errorUpdatedAt ? b : a), failed[0]!)
  return (
    <div role="alert" className="failed">
      <p>{t.app.engineFailed}</p>
      {last?.state.error && <ErrorLine error={last.state.error} />}
      <button type="button" onClick={() => void client.refetchQueries({ predicate: isFailed })}>
        {t.app.tryAgain}
      </button>
    </div>
  )
}

function isFailed({ state }: Query): boolean {
  return state.status === 'error'
}

/** Explains why the picture is empty, and offers a way back. */
export function EmptyNote({ isEmpty, isError }: { readonly isEmpty: boolean; readonly isError: boolean }) {
  const { t } = useWords()
  const store = useStore()
  const { summary } = useDataset()
  if (isError) return <FailedNote />
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
