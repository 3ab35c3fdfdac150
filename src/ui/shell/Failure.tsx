import type { CatalogueEntry } from '../../model/catalogue.ts'
import type { Issue } from '../../model/issue.ts'
import { openData } from '../../view/changes.ts'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Header } from './Header.tsx'
import { IssueLine } from './IssueLine.tsx'
import type { OwnFiles } from '../own/own-files.ts'

interface FailureProps {
  readonly entries: readonly CatalogueEntry[]
  readonly ownFiles: OwnFiles
  readonly address?: string
  readonly issue?: Issue | undefined
  readonly message?: string | undefined
  readonly onRetry?: (() => void) | undefined
  readonly onBack?: (() => void) | undefined
}

/** Why there is nothing to look at, where it went wrong, and every way on from here. */
export function Failure({ entries, ownFiles, address, issue, message, onRetry, onBack }: FailureProps) {
  const { t } = useWords()
  const store = useStore()
  return (
    <div className="page">
      <Header entries={entries} ownFiles={ownFiles} />
      <main className="failure">
        <div role="alert">
          <h1>{t.failure.heading}</h1>
          {address !== undefined && <p className="address">{address}</p>}
          {issue ? <IssueLine issue={issue} /> : <p>{message}</p>}
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
