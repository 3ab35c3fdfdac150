import { useDataset } from '../context/engine.ts'
import { useWords } from '../context/words.ts'
import { fileNameOf, saveFile } from './save-file.ts'

interface DownloadButtonProps {
  readonly blob: Blob
  readonly extension: string
}

export function DownloadButton({ blob, extension }: DownloadButtonProps) {
  const { t, number } = useWords()
  const { summary } = useDataset()
  const name = fileNameOf(summary.title, extension)
  const kilobytes = Math.ceil(blob.size / 1000)
  const size =
    kilobytes < 1000
      ? t.export.kilobytes(number(kilobytes))
      : t.export.megabytes(number(Math.round(kilobytes / 100) / 10))
  return (
    <p>
      <button type="button" className="primary" onClick={() => saveFile(blob, name)}>
        {t.export.download(name, size)}
      </button>
    </p>
  )
}
