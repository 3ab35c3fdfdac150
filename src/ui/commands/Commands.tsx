/** Exports what is put around an open dataset so that commands can be run, and says which one failed and why. */
import { useEffect, useMemo, useState, type ReactNode } from 'react'
import { useStore } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { ErrorLine } from '../widgets/ErrorLine.tsx'
import { createCommandRunner, RunCommandContext } from './run-command.ts'

export function Commands({ children }: { readonly children: ReactNode }) {
  const { t } = useWords()
  const store = useStore()
  const [failure, setFailure] = useState<unknown>(null)
  const runner = useMemo(
    () => createCommandRunner(store, { onFailure: setFailure, onSuccess: () => setFailure(null) }),
    [store],
  )
  useEffect(() => runner.watch(), [runner])
  return (
    <RunCommandContext value={runner.run}>
      {children}
      {failure !== null && (
        <div className="command-failure" role="alert">
          <div>
            <p>{t.app.commandFailed}</p>
            <ErrorLine error={failure} />
          </div>
          <button type="button" aria-label={t.app.close} onClick={() => setFailure(null)}>
            <span aria-hidden="true">×</span>
          </button>
        </div>
      )}
    </RunCommandContext>
  )
}
