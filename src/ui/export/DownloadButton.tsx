import { formatSize } from '../../i18n/sizes.ts'
import { useDataset } from '../context/dataset.ts'
import { useWords } from '../context/words.ts'
import { fileNameOf, saveFile } from '../widgets/save-file.ts'

interface DownloadButtonProps {
  readonly blob: Blob
  readonly extension: string
}

export function DownloadButton({ blob, extension }: DownloadButtonProps) {
  const { t, locale } = useWords()
  const { summary } = useDataset()
  const name = fileNameOf(summary.title, extension)
  return (
    <p>
      <button type="button" className="primary" onClick={() => saveFile(blob, name)}>
        {t.export.download(name, formatSize(blob.size, locale))}
      </button>
    </p>
  )
}
