import { Ellipsis, FolderOpen, Share2 } from 'lucide-react'
import { useRef, useState, type ReactNode } from 'react'
import { titleIn, type CatalogueEntry } from '../../model/catalogue.ts'
import { openData } from '../../view/changes.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { Menu } from '../widgets/Menu.tsx'
import type { LocalDatasets } from '../local/use-local-datasets.ts'
import { LanguageChoice } from './LanguageChoice.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { ThemeChoice } from './ThemeChoice.tsx'

export const OPEN_FILE_ID = 'open-file'

interface HeaderProps {
  readonly entries: readonly CatalogueEntry[]
  /** `null` where no other dataset can be opened from here. */
  readonly localDatasets: LocalDatasets | null
  /** Where there is anything to export. */
  readonly onExport?: () => void
  /** Further entries of the last menu. */
  readonly more?: ReactNode
  /** What stands between the dataset and the tools: perspectives and search. Without, there is nothing to skip to. */
  readonly children?: ReactNode
}

/** One bar: the product, the dataset, the perspectives, the search, and what can be done with data. */
export function Header({ entries, localDatasets, onExport, more, children }: HeaderProps) {
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
      {localDatasets && <DatasetChoice entries={entries} localDatasets={localDatasets} />}
      {children}
      <div className="header-tools">
        {localDatasets && <OpenData localDatasets={localDatasets} />}
        {onExport && (
          <button type="button" className="primary" aria-label={t.export.open} title={t.export.open} onClick={onExport}>
            <Share2 className="icon" aria-hidden="true" />
            <span className="tool-name">{t.export.open}</span>
          </button>
        )}
        <Menu label={t.app.more} className="menu-end" face={<Ellipsis className="icon" aria-hidden="true" />}>
          {more}
          <LanguageChoice />
          <ThemeChoice />
          {/* A saved page is one file, which has them inside. */}
          {localDatasets && (
            <a href="./licences.txt" target="_blank" rel="noreferrer">
              {t.app.licences}
            </a>
          )}
        </Menu>
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
  const { t, language } = useWords()
  const store = useStore()
  const data = useView((view) => view.data) ?? entries[0]?.id ?? ''
  const own = [...localDatasets.datasets].map(([id, { name }]) => ({ id, title: name }))
  const known = [...entries.map((entry) => ({ id: entry.id, title: titleIn(entry, language) })), ...own]
  const isKnown = known.some(({ id }) => id === data)
  return (
    <select
      className="dataset-choice"
      aria-label={t.app.dataset}
      value={data}
      onChange={(event) => store.change(openData(event.target.value))}
    >
      {!isKnown && <option value={data}>{data}</option>}
      {known.map(({ id, title }) => (
        <option key={id} value={id}>
          {title}
        </option>
      ))}
    </select>
  )
}

/** From files, or from what is pasted. */
function OpenData({ localDatasets }: { readonly localDatasets: LocalDatasets }) {
  const { t } = useWords()
  const input = useRef<HTMLInputElement>(null)
  const [isPasting, setPasting] = useState(false)
  const face = (
    <>
      <FolderOpen className="icon" aria-hidden="true" />
      <span className="tool-name">{t.app.openData}</span>
    </>
  )
  return (
    <>
      <Menu label={t.app.openData} className="menu-end" face={face}>
        <button type="button" id={OPEN_FILE_ID} title={t.app.openFileHint} onClick={() => input.current?.click()}>
          {t.app.openFile}
        </button>
        <button type="button" onClick={() => setPasting(true)}>
          {t.app.paste}
        </button>
      </Menu>
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
      {isPasting && <PasteDialog localDatasets={localDatasets} onClose={() => setPasting(false)} />}
    </>
  )
}
