import { lazy, Suspense, useState } from 'react'
import type { CatalogueEntry } from '../model/catalogue.ts'
import { useDataset } from './context/engine.ts'
import { createLight, LightContext } from './context/light.ts'
import { useView } from './context/store.ts'
import { useWords } from './context/words.ts'
import { FilterPanel } from './filters/FilterPanel.tsx'
import { SearchBox } from './filters/SearchBox.tsx'
import { Boundary } from './shell/Boundary.tsx'
import { Header } from './shell/Header.tsx'
import type { OwnFiles } from './shell/own-files.ts'
import { ReportNote } from './shell/ReportNote.tsx'
import { StatusLine } from './shell/StatusLine.tsx'
import { Stage } from './Stage.tsx'

const EventDetails = lazy(async () => ({ default: (await import('./details/EventDetails.tsx')).EventDetails }))
const Reader = lazy(async () => ({ default: (await import('./reader/Reader.tsx')).Reader }))

interface WorkspaceProps {
  readonly entries: readonly CatalogueEntry[]
  readonly ownFiles: OwnFiles
}

/** An open dataset: filters on the left, one of the perspectives in the middle, reading on the right: an event, or a source. */
export function Workspace({ entries, ownFiles }: WorkspaceProps) {
  const { t } = useWords()
  const { summary } = useDataset()
  const isReading = useView((view) => view.event !== null)
  const isSourceOpen = useView((view) => view.reading !== null)
  const [light] = useState(createLight)
  // On a small screen the filters are a sheet, closed at first; on a wide one they always stand.
  const [isFiltering, setFiltering] = useState(false)
  return (
    <div className="page">
      <Header entries={entries} ownFiles={ownFiles}>
        <h1 className="dataset-title">{summary.title}</h1>
        <StatusLine />
        <SearchBox />
      </Header>
      <ReportNote />
      <main className="workspace" data-reading={isReading} data-reader={isSourceOpen} data-filtering={isFiltering}>
        <LightContext value={light}>
          <Boundary label={t.app.filters}>
            <FilterPanel onClose={() => setFiltering(false)} />
          </Boundary>
          <Stage onFilter={() => setFiltering(true)} />
          {isReading && (
            <Boundary label={t.details.name}>
              <Suspense fallback={<Opening name={t.details.name} />}>
                <EventDetails />
              </Suspense>
            </Boundary>
          )}
          {isSourceOpen && (
            <Boundary label={t.reader.name}>
              {/* What is there stays until the reader has come, and its style sheet with it. */}
              <Suspense fallback={null}>
                <Reader />
              </Suspense>
            </Boundary>
          )}
        </LightContext>
      </main>
    </div>
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
