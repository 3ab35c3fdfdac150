import { Info } from 'lucide-react'
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { CatalogueEntry } from '../../model/catalogue.ts'
import { usePageKeys } from '../commands/use-page-keys.ts'
import { useDataset } from '../context/dataset.ts'
import { createHighlight, HighlightContext } from '../context/highlight.ts'
import { useSavedNote } from '../context/saved.ts'
import { FilterSheetContext } from '../context/filter-sheet.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { Boundary, LaterPart } from '../widgets/Boundary.tsx'
import { lazyPart } from '../widgets/lazy-part.ts'
import { LinkNote } from './LinkNote.tsx'
import { Header, OPEN_FILE_ID } from './Header.tsx'
import { showEvidence } from '../../view/changes.ts'
import { isLocalData } from '../local/local-dataset.ts'
import type { MappedTable } from '../local/mapped-tables.ts'
import type { LocalDatasets } from '../local/use-local-datasets.ts'
import { Perspectives } from './Perspectives.tsx'
import { StatusLine } from './StatusLine.tsx'
import { UpdateNote } from './UpdateNote.tsx'
import { SEARCH_ID, SearchBox } from '../search/SearchBox.tsx'
import { Stage } from './Stage.tsx'

const EventDetails = lazyPart(async () => (await import('../details/EventDetails.tsx')).EventDetails)
const Reader = lazyPart(async () => (await import('../reader/Reader.tsx')).Reader)
const Dialogs = lazyPart(async () => (await import('../palette/Dialogs.tsx')).Dialogs)
const PrintDialog = lazyPart(async () => (await import('../export/PrintDialog.tsx')).PrintDialog)
const DatasetNote = lazyPart(async () => (await import('../report/DatasetNote.tsx')).DatasetNote)
const EvidenceDialog = lazyPart(async () => (await import('../report/EvidenceDialog.tsx')).EvidenceDialog)
const ExportDialog = lazyPart(async () => (await import('../export/ExportDialog.tsx')).ExportDialog)

export interface WorkspaceProps {
  readonly entries: readonly CatalogueEntry[]
  /** `null` where no other dataset can be opened from here. */
  readonly localDatasets: LocalDatasets | null
  /** The tables that it was made of. */
  readonly tables: readonly MappedTable[]
}

/** An open dataset: filters on the left, one of the perspectives in the middle, reading on the right: an event, or a source. */
export function Workspace({ entries, localDatasets, tables }: WorkspaceProps) {
  const { t } = useWords()
  const { summary } = useDataset()
  const [light] = useState(createHighlight)
  // On a small screen, and beside the overview, the filters are put up when they are wanted; else they always stand.
  const isOverview = useView((view) => view.perspective === 'overview')
  const [isFiltering, setFiltering] = useState(false)
  const sheet = useMemo(() => ({ isOpen: isFiltering, toggle: () => setFiltering((isOpen) => !isOpen) }), [isFiltering])
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
      <Header
        entries={entries}
        localDatasets={localDatasets}
        onExport={acts.export}
        more={
          <>
            <button type="button" onClick={acts.palette}>
              {t.app.commands}
            </button>
            <button type="button" onClick={acts.keys}>
              {t.keys.name}
            </button>
          </>
        }
      >
        <h1 className="dataset-title" dir="auto" data-repeated={localDatasets !== null}>
          {summary.title}
        </h1>
        <EvidenceButton />
        <Perspectives />
        <StatusLine />
        <SearchBox />
      </Header>
      {useSavedNote()}
      <LinkNote />
      <UpdateNote />
      <AboutEvidence />
      <Note localDatasets={localDatasets} tables={tables} />
      <p className="print-hint">{t.app.printHint}</p>
      <main className="workspace" data-perspective={isOverview ? 'overview' : undefined} data-filtering={isFiltering}>
        <HighlightContext value={light}>
          <FilterSheetContext value={sheet}>
            {(isFiltering || !isOverview) && (
              <Boundary label={t.app.filters}>
                <FilterPanel onClose={closeFilters} />
              </Boundary>
            )}
            <Stage />
            <Details />
            <SourceReader />
          </FilterSheetContext>
        </HighlightContext>
      </main>
      {dialog !== null && (
        <LaterPart key={dialog} label={dialogNames[dialog]} onClose={() => close(dialog)}>
          {dialog === 'export' && <ExportDialog onClose={() => close('export')} />}
          {dialog === 'print' && <PrintDialog onClose={closePrint} />}
          {(dialog === 'palette' || dialog === 'keys') && (
            <Dialogs open={dialog} entries={entries} page={acts} onClose={close} />
          )}
        </LaterPart>
      )}
    </div>
  )
}

/** Notes about the dataset, if there are any. The line exists before its text, so that nothing moves. */
export function Note({ localDatasets, tables }: Pick<WorkspaceProps, 'localDatasets' | 'tables'>) {
  const { t } = useWords()
  const { report } = useDataset().summary
  const isOwnData = useView(({ data }) => isLocalData(data))
  if (!isOwnData && report.issues.length === 0 && tables.length === 0) return null
  return (
    <section className="report-note" aria-label={t.report.name}>
      <LaterPart label={t.report.name}>
        <DatasetNote localDatasets={localDatasets} tables={tables} />
      </LaterPart>
    </section>
  )
}

/** Stands beside the title of the dataset. */
function EvidenceButton() {
  const { t } = useWords()
  const store = useStore()
  return (
    <button
      type="button"
      className="about-evidence"
      aria-label={t.exchanges.aboutEvidence}
      title={t.exchanges.aboutEvidence}
      onClick={() => store.change(showEvidence(true))}
    >
      <Info className="icon" aria-hidden="true" />
    </button>
  )
}

/** The page about the evidence, if it is open. */
function AboutEvidence() {
  const { t } = useWords()
  const store = useStore()
  const isOpen = useView((view) => view.evidence)
  if (!isOpen) return null
  return (
    <LaterPart label={t.exchanges.aboutEvidence} onClose={() => store.change(showEvidence(false))}>
      <EvidenceDialog />
    </LaterPart>
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
