import { useCallback, useState } from 'react'
import type { CatalogueEntry } from '../model/catalogue.ts'
import { useDataset } from './context/engine.ts'
import { useView } from './context/store.ts'
import { useWords } from './context/words.ts'
import { EventDetails } from './details/EventDetails.tsx'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { SearchBox } from './filters/SearchBox.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { Header } from './shell/Header.tsx'
import type { OwnFiles } from './shell/own-files.ts'
import { ReportNote } from './shell/ReportNote.tsx'
import { StatusLine } from './shell/StatusLine.tsx'
import { Stage } from './Stage.tsx'

interface WorkspaceProps {
  readonly entries: readonly CatalogueEntry[]
  readonly ownFiles: OwnFiles
}

/** An open dataset: filters on the left, one of the perspectives in the middle, reading on the right. */
export function Workspace({ entries, ownFiles }: WorkspaceProps) {
  const { t } = useWords()
  const { summary } = useDataset()
  // On a small screen the filters are a sheet, closed at first; on a wide one they always stand.
  const [isFiltering, setFiltering] = useState(false)
  const openFilters = useCallback(() => setFiltering(true), [])
  const closeFilters = useCallback(() => setFiltering(false), [])
  return (
    <div className="page">
      <Header entries={entries} ownFiles={ownFiles}>
        <h1 className="dataset-title">{summary.title}</h1>
        <StatusLine />
        <SearchBox />
      </Header>
      <ReportNote />
      <main className="workspace" data-filtering={isFiltering}>
        <Boundary label={t.app.filters}>
          <FilterPanel onClose={closeFilters} />
        </Boundary>
        <Stage onFilter={openFilters} />
        <Reading />
      </main>
    </div>
  )
}

/** Apart, so that opening an event draws nothing anew but the event. */
function Reading() {
  const { t } = useWords()
  const isReading = useView((view) => view.event !== null)
  return (
    isReading && (
      <Boundary label={t.details.name}>
        <EventDetails />
      </Boundary>
    )
  )
}
