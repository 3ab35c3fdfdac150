import type { ExportedFile } from '../../engine/engine.ts'
import type { Filter } from '../../engine/filter.ts'
import type { ExportFormat } from '../../model/exported.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { DownloadButton } from './DownloadButton.tsx'
import { PrepareFile } from './PrepareFile.tsx'

interface FileExportProps {
  readonly format: ExportFormat
  readonly filter: Filter
  readonly events: number
}

/** Makes the file, lists its losses, and offers it for download. */
export function FileExport({ format, filter, events }: FileExportProps) {
  const { t } = useWords()
  const { key, exporter } = useDataset()
  return (
    <PrepareFile
      queryKey={['export', key, filter, format]}
      events={events}
      make={(options) => exporter.export({ filter, format }, options)}
      failed={t.export.failed}
    >
      {(file) => <Made file={file} />}
    </PrepareFile>
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
