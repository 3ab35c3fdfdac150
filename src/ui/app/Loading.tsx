import type { Progress } from '../../engine/engine.ts'
import { useWords } from '../context/words.ts'

interface LoadingProps {
  readonly text: string
  readonly progress?: Progress | null
  readonly onCancel?: (() => void) | undefined
}

/** A load under way, with how far it is and a way out of it. */
export function Loading({ text, progress, onCancel }: LoadingProps) {
  const { t, number } = useWords()
  const megabytes = (bytes: number) => number(Math.round(bytes / 1e5) / 10)
  return (
    <main className="loading">
      <p role="status">{text}</p>
      {progress && (
        <>
          <progress
            aria-label={text}
            max={progress.bytesTotal ?? undefined}
            value={progress.bytesTotal ? progress.bytes : undefined}
          />
          <p className="quiet">
            {t.app.progress(
              megabytes(progress.bytes),
              progress.bytesTotal === null ? null : megabytes(progress.bytesTotal),
              number(progress.events),
            )}
          </p>
        </>
      )}
      {onCancel && (
        <button type="button" onClick={onCancel}>
          {t.app.cancel}
        </button>
      )}
    </main>
  )
}
