import { useQueryClient, type Query } from '@tanstack/react-query'
import { clearFilters } from '../../view/changes.ts'
import { useDataset } from '../context/dataset.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { ErrorLine } from '../widgets/ErrorLine.tsx'

/** What went wrong with the last question that did, and a way to ask again whatever had no answer. */
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

/** Says why there is nothing in the picture, and offers the way back. */
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
