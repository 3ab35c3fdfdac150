import { lazy, Suspense, useState } from 'react'
import type { CatalogueEntry } from '../model/catalogue.ts'
import { usePageKeys } from './actions/use-page-keys.ts'
import { useDataset } from './context/engine.ts'
import { useView } from './context/store.ts'
import { useWords } from './context/words.ts'
import { EventDetails } from './details/EventDetails.tsx'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { Header, OPEN_FILE_ID } from './shell/Header.tsx'
import type { OwnFiles } from './shell/own-files.ts'
import { ReportNote } from './shell/ReportNote.tsx'
import { StatusLine } from './shell/StatusLine.tsx'
import { SEARCH_ID, SearchBox } from './search/SearchBox.tsx'
import { Stage } from './Stage.tsx'

const Dialogs = lazy(async () => ({ default: (await import('./palette/Dialogs.tsx')).Dialogs }))

interface WorkspaceProps {
  readonly entries: readonly CatalogueEntry[]
  readonly ownFiles: OwnFiles
}

/** An open dataset: filters on the left, one of the perspectives in the middle, reading on the right. */
export function Workspace({ entries, ownFiles }: WorkspaceProps) {
  const { t } = useWords()
  const { summary } = useDataset()
  const isReading = useView((view) => view.event !== null)
  // On a small screen the filters are a sheet, closed at first; on a wide one they always stand.
  const [isFiltering, setFiltering] = useState(false)
  const [dialog, setDialog] = useState<'palette' | 'keys' | null>(null)
  const acts = {
    search: () => document.getElementById(SEARCH_ID)?.focus(),
    palette: () => setDialog('palette'),
    keys: () => setDialog('keys'),
    openFile: () => document.getElementById(OPEN_FILE_ID)?.click(),
  }
  usePageKeys(acts)
  return (
    <div className="page">
      <Header entries={entries} ownFiles={ownFiles}>
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
      <ReportNote />
      <main className="workspace" data-reading={isReading} data-filtering={isFiltering}>
        <Boundary label={t.app.filters}>
          <FilterPanel onClose={() => setFiltering(false)} />
        </Boundary>
        <Stage onFilter={() => setFiltering(true)} />
        {isReading && (
          <Boundary label={t.details.name}>
            <EventDetails />
          </Boundary>
        )}
      </main>
      <Suspense fallback={null}>
        {dialog && (
          <Dialogs
            open={dialog}
            entries={entries}
            page={acts}
            // Where one has led to the other, that one stays.
            onClose={(which) => setDialog((open) => (open === which ? null : open))}
          />
        )}
      </Suspense>
    </div>
  )
}
