import { useQuery, useQueryClient, type QueryKey } from '@tanstack/react-query'
import { useState, type ReactNode } from 'react'
import type { ExportOptions, ExportProgress } from '../../engine/engine.ts'
import { useWords } from '../context/words.ts'

/** Maximum number of events for which the file is made without a click. */
const AT_ONCE = 20_000

interface PrepareFileProps<T> {
  /** Key of what is made; another key is another file. */
  readonly queryKey: QueryKey
  /** Number of events in the file. */
  readonly events: number
  readonly make: (options: Required<ExportOptions>) => Promise<T>
  /** Message shown if the file cannot be made. */
  readonly failed: string
  readonly children: (made: T) => ReactNode
}

/**
 * Makes a file, at once or on a click, and shows progress. The caller keys it by whatever decides how many events go
 * in.
 */
export function PrepareFile<T>({ queryKey, events, make, failed, children }: PrepareFileProps<T>) {
  const { t, number } = useWords()
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(events <= AT_ONCE)
  const [progress, setProgress] = useState<ExportProgress>({ events: 0, eventsTotal: events })
  const made = useQuery({
    queryKey,
    queryFn: ({ signal }) => make({ signal, onProgress: setProgress }),
    enabled: isAsked,
    gcTime: 0,
    structuralSharing: false,
  })
  const stop = () => {
    setAsked(false)
    void client.cancelQueries({ queryKey })
  }
  if (made.data !== undefined) return children(made.data)
  if (made.isError) return <p role="alert">{failed}</p>
  const said = t.export.writing(number(progress.events), number(progress.eventsTotal))
  return (
    <div className="export-progress">
      {isAsked && (
        <>
          <progress aria-label={said} value={progress.events} max={Math.max(1, progress.eventsTotal)} />
          <p>{said}</p>
        </>
      )}
      {/* One button, so that it keeps the focus whatever it says. */}
      <button type="button" onClick={isAsked ? stop : () => setAsked(true)}>
        {isAsked ? t.export.stop : t.export.prepare}
      </button>
    </div>
  )
}
