import { useQuery, useQueryClient } from '@tanstack/react-query'
import { useState } from 'react'
import type { ExportedFile, ExportProgress } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { ExportFormat } from '../../model/exported.ts'
import { useDataset } from '../context/engine.ts'
import { useWords } from '../context/words.ts'
import { DownloadButton } from './DownloadButton.tsx'

/** A file of so many events is made without being asked for: it is there at once. */
const AT_ONCE = 20_000

interface FileExportProps {
  readonly format: ExportFormat
  readonly filter: Filter
  readonly events: number
}

/** Makes the file, says what it lacks, and gives it away. */
export function FileExport({ format, filter, events }: FileExportProps) {
  const { t, number } = useWords()
  const { key, exporter } = useDataset()
  const client = useQueryClient()
  const [isAsked, setAsked] = useState(events <= AT_ONCE)
  const [progress, setProgress] = useState<ExportProgress>({ events: 0, eventsTotal: events })
  const queryKey = ['export', key, filter, format]
  const file = useQuery({
    queryKey,
    queryFn: ({ signal }) => exporter.export({ filter, format }, { signal, onProgress: setProgress }),
    enabled: isAsked,
    gcTime: 0,
    structuralSharing: false,
  })
  const stop = () => {
    setAsked(false)
    void client.cancelQueries({ queryKey })
  }
  if (file.data) return <Made file={file.data} />
  if (file.isError) return <p role="alert">{t.export.failed}</p>
  if (!isAsked) {
    return (
      <button type="button" onClick={() => setAsked(true)}>
        {t.export.prepare}
      </button>
    )
  }
  const said = t.export.writing(number(progress.events), number(progress.eventsTotal))
  return (
    <div className="export-progress">
      <progress aria-label={said} value={progress.events} max={Math.max(1, progress.eventsTotal)} />
      <p>{said}</p>
      <button type="button" onClick={stop}>
        {t.export.stop}
      </button>
    </div>
  )
}

function Made({ file }: { readonly file: ExportedFile }) {
  const { t, number } = useWords()
  return (
    <>
      {file.losses.length === 0 ? (
        <p>{t.export.whole}</p>
      ) : (
        <section className="losses" aria-label={t.export.lost}>
          <h3>{t.export.lost}</h3>
          <ul>
            {file.losses.map(({ kind, count }) => (
              <li key={kind}>{t.export.loss(t.export.losses[kind], number(count))}</li>
            ))}
          </ul>
        </section>
      )}
      <DownloadButton blob={file.blob} extension={file.extension} />
    </>
  )
}
