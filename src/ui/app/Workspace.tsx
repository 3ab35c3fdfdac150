import { useCallback, useEffect, useState } from 'react'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { usePageKeys } from '../commands/use-page-keys.ts'
import { useDataset } from '../context/dataset.ts'
import { createHighlight, HighlightContext } from '../context/highlight.ts'
import { useSavedNote } from '../context/saved.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { Boundary, LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { Header, OPEN_FILE_ID } from './Header.tsx'
import { isLocalData } from '../local/local-dataset.ts'
import type { LocalDatasets } from '../local/use-local-datasets.ts'
import { StatusLine } from './StatusLine.tsx'
import { SEARCH_ID, SearchBox } from '../search/SearchBox.tsx'
import { Stage } from './Stage.tsx'

const EventDetails = lazyPart(async () => (await import('../details/EventDetails.tsx')).EventDetails)
const Reader = lazyPart(async () => (await import('../reader/Reader.tsx')).Reader)
const Dialogs = lazyPart(async () => (await import('../palette/Dialogs.tsx')).Dialogs)
const PrintNow = lazyPart(async () => (await import('../export/PrintDialog.tsx')).PrintNow)
const DatasetNote = lazyPart(async () => (await import('../report/DatasetNote.tsx')).DatasetNote)
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog.tsx')).ExportDialog)

export interface WorkspaceProps {
  readonly entries: readonly CatalogueEntry[]
  /** `null` where no other dataset can be opened from here. */
  readonly localDatasets: LocalDatasets | null
}

/** An open dataset: filters on the left, one of the perspectives in the middle, reading on the right: an event, or a source. */
export function Workspace({ entries, localDatasets }: WorkspaceProps) {
  const { t } = useWords()
  const { summary } = useDataset()
  const [light] = useState(createHighlight)
  // On a small screen the filters are a sheet, closed at first; on a wide one they always stand.
  const [isFiltering, setFiltering] = useState(false)
  const openFilters = useCallback(() => setFiltering(true), [])
  const closeFilters = useCallback(() => setFiltering(false), [])
  const [dialog, setDialog] = useState<'palette' | 'keys' | 'export' | 'print' | null>(null)
  // Where one has led to another, that one stays.
  const close = (which: typeof dialog) => setDialog((open) => (open === which ? null : open))
  const closePrint = useCallback(() => setDialog(null), [])
  const acts = {
    search: () => document.getElementById(SEARCH_ID)?.focus(),
    palette: () => setDialog('palette'),
    keys: () => setDialog('keys'),
    export: () => setDialog('export'),
    print: () => setDialog('print'),
    openFile: localDatasets ? () => document.getElementById(OPEN_FILE_ID)?.click() : undefined,
  }
  usePageKeys(acts)
  const dialogNames = { palette: t.app.commands, keys: t.keys.name, export: t.export.open, print: t.export.print }
  return (
    <div className="page">
      <Header entries={entries} localDatasets={localDatasets} onExport={acts.export}>
        <h1 className="dataset-title">{summary.title}</h1>
        <StatusLine />
        <SearchBox />
        <div className="command-buttons">
          <button type="button" aria-label={t.app.commands} title={`${t.app.commands} (Ctrl K)`} onClick={acts.palette}>
            <span aria-hidden="true">⋯</span>
          </button>
          <button type="button" aria-label={t.keys.name} title={`${t.keys.name} (?)`} onClick={acts.keys}>
            <span aria-hidden="true">?</span>
          </button>
        </div>
      </Header>
      {useSavedNote()}
      <Note localDatasets={localDatasets} />
      <p className="print-hint">{t.app.printHint}</p>
      <main className="workspace" data-filtering={isFiltering}>
        <HighlightContext value={light}>
          <Boundary label={t.app.filters}>
            <FilterPanel onClose={closeFilters} />
          </Boundary>
          <Stage onFilter={openFilters} />
          <Details />
          <SourceReader />
        </HighlightContext>
      </main>
      {dialog !== null && (
        <LaterPart key={dialog} label={dialogNames[dialog]} onClose={() => close(dialog)}>
          {dialog === 'export' && <ExportDialog onClose={() => close('export')} />}
          {dialog === 'print' && <PrintNow onClose={closePrint} />}
          {(dialog === 'palette' || dialog === 'keys') && (
            <Dialogs open={dialog} entries={entries} page={acts} onClose={close} />
          )}
        </LaterPart>
      )}
    </div>
  )
}

/** About the dataset, where there is anything to say. Its line is there before its words are. */
export function Note({ localDatasets }: Pick<WorkspaceProps, 'localDatasets'>) {
  const { t } = useWords()
  const { report } = useDataset().summary
  const isOwnData = useView(({ data }) => isLocalData(data))
  if (!isOwnData && report.issues.length === 0) return null
  return (
    <div className="report-note">
      <LaterPart label={t.report.name}>
        <DatasetNote localDatasets={localDatasets} />
      </LaterPart>
    </div>
  )
}

/** Apart from the workspace, so that opening an event draws nothing else anew. */
export function Details() {
  const { t } = useWords()
  const isOpen = useView((view) => view.event !== null)
  // The first picture does without the details, but what follows soon needs them.
  useEffect(() => EventDetails.preload(), [])
  return (
    isOpen && (
      <LaterPart label={t.details.name} waiting={<Opening name={t.details.name} />}>
        <EventDetails />
      </LaterPart>
    )
  )
}

/** Keeps the place of the details while they are on their way. */
function Opening({ name }: { readonly name: string }) {
  const { t } = useWords()
  return (
    <section className="details" aria-label={name} aria-busy="true">
      <p>{t.app.loadingPanel}</p>
    </section>
  )
}

/** The source that is read in full, if one is. */
export function SourceReader() {
  const { t } = useWords()
  const isOpen = useView((view) => view.reading !== null)
  return (
    isOpen && (
      <LaterPart label={t.reader.name}>
        <Reader />
      </LaterPart>
    )
  )
}
