import { useRef, useState } from 'react'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { openData } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import type { LocalDatasets } from '../local/use-local-datasets.ts'
import { PasteDialog } from './PasteDialog.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

export const OPEN_FILE_ID = 'open-file'

interface HeaderProps {
  readonly entries: readonly CatalogueEntry[]
  /** `null` where no other dataset can be opened from here. */
  readonly localDatasets: LocalDatasets | null
  /** Where there is anything to export. */
  readonly onExport?: () => void
  /** What stands beside the name: the dataset's title and its counts. Without, there is nothing to skip to. */
  readonly children?: React.ReactNode
}

export function Header({ entries, localDatasets, onExport, children }: HeaderProps) {
  const { t } = useWords()
  const perspective = useView((view) => view.perspective)
  return (
    <header className="header">
      {children !== undefined && (
        <a className="skip" href={`#${perspective}`}>
          {t.app.skip[perspective]}
        </a>
      )}
      <p className="brand">{t.app.name}</p>
      {children}
      <div className="header-tools">
        {localDatasets && (
          <>
            <DatasetChoice entries={entries} localDatasets={localDatasets} />
            <OpenFile localDatasets={localDatasets} />
            <Paste localDatasets={localDatasets} />
          </>
        )}
        {onExport && (
          <button type="button" onClick={onExport}>
            {t.export.open}
          </button>
        )}
        <ThemeChoice />
      </div>
    </header>
  )
}

function DatasetChoice({
  entries,
  localDatasets,
}: {
  entries: readonly CatalogueEntry[]
  localDatasets: LocalDatasets
}) {
  const { t } = useWords()
  const store = useStore()
  const data = useView((view) => view.data) ?? entries[0]?.id ?? ''
  const own = [...localDatasets.datasets].map(([id, { name }]) => ({ id, title: name }))
  const known = [...entries, ...own]
  const isKnown = known.some(({ id }) => id === data)
  return (
    <select aria-label={t.app.dataset} value={data} onChange={(event) => store.change(openData(event.target.value))}>
      {!isKnown && <option value={data}>{data}</option>}
      {known.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}

function OpenFile({ localDatasets }: { localDatasets: LocalDatasets }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  return (
    <>
      <button type="button" id={OPEN_FILE_ID} title={t.app.openFileHint} onClick={() => input.current?.click()}>
        {t.app.openFile}
      </button>
      <input
        ref={input}
        type="file"
        multiple
        hidden
        onChange={(event) => {
          const files = [...(event.target.files ?? [])]
          event.target.value = ''
          if (files.length > 0) localDatasets.open(files)
        }}
      />
    </>
  )
}

function Paste({ localDatasets }: { localDatasets: LocalDatasets }) {
  const { t } = useWords()
  const [isOpen, setOpen] = useState(false)
  return (
    <>
      <button type="button" onClick={() => setOpen(true)}>
        {t.app.paste}
      </button>
      {isOpen && <PasteDialog localDatasets={localDatasets} onClose={() => setOpen(false)} />}
    </>
  )
}
