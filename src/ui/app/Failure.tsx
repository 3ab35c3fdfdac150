import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Issue } from '../../model/issue.ts'
import { openData } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { LaterPart } from '../widgets/Boundary.tsx'
import { ErrorLine } from '../widgets/ErrorLine.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { Header } from './Header.tsx'
import type { LocalDatasets } from '../local/use-local-datasets.ts'

const IssueLine = lazyPart(async () => (await import('../widgets/IssueLine.tsx')).IssueLine)

interface FailureProps {
  readonly entries: readonly CatalogueEntry[]
  /** `null` where no other dataset can be opened from here. */
  readonly localDatasets: LocalDatasets | null
  readonly address?: string
  readonly issue?: Issue | undefined
  readonly message?: string | undefined
  readonly error?: Error | null
  readonly onRetry?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
}

/** Explains why nothing could be opened, where it went wrong, and what the user can do. */
export function Failure({ entries, localDatasets, address, issue, message, error, onRetry, onBack }: FailureProps) {
  const { t } = useWords()
  const store = useStore()
  return (
    <div className="page">
      <Header entries={entries} localDatasets={localDatasets} />
      <main className="failure">
        <div role="alert">
          <h1>{t.failure.heading}</h1>
          {address !== undefined && <p className="address">{address}</p>}
          {issue ? (
            <LaterPart label={t.failure.heading} fallback={<BareIssue issue={issue} />}>
              <IssueLine issue={issue} />
            </LaterPart>
          ) : (
            <p>{message}</p>
          )}
          {error && <ErrorLine error={error} />}
        </div>
        <p className="actions">
          {onRetry && (
            <button type="button" onClick={onRetry}>
              {t.failure.retry}
            </button>
          )}
          {onBack && (
            <button type="button" onClick={onBack}>
              {t.failure.goBack}
            </button>
          )}
          {entries.length > 0 && (
            <button type="button" onClick={() => store.change(openData(null))}>
              {t.failure.back}
            </button>
          )}
        </p>
      </main>
    </div>
  )
}

/** Where even its words cannot be fetched, the kind of the issue has to do. */
function BareIssue({ issue: { kind, path, line, column } }: { readonly issue: Issue }) {
  const { t } = useWords()
  return (
    <p className="issue">
      {kind} {t.failure.where(path, line, column)}
    </p>
  )
}
