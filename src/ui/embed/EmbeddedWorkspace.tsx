import { useContext, useEffect, useMemo, useState } from 'react'
import { usePageKeys } from '../commands/use-page-keys.ts'
import { useDataset } from '../context/dataset.ts'
import { FilterSheetContext } from '../context/filter-sheet.ts'
import { createHighlight, HighlightContext } from '../context/highlight.ts'
import { useStore, useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { usePart } from '../widgets/use-part.ts'
import { FilterPanel } from '../filters/FilterPanel.tsx'
import { useAddressOf } from '../share/address.ts'
import { Boundary } from '../widgets/Boundary.tsx'
import { LinkNote } from '../app/LinkNote.tsx'
import { Perspectives } from '../app/Perspectives.tsx'
import { StatusLine } from '../app/StatusLine.tsx'
import { Stage } from '../app/Stage.tsx'
import { Details, Note, SourceReader } from '../app/Workspace.tsx'
import { HostContext } from './host.ts'
import { talkToHost } from './talk-to-host.ts'
import './embed.css'

/** No page commands, because keys that open something belong to the page around; keys for reading work as usual. */
const NO_ACTS = {}

/** Shows an open dataset in a frame of another page: the picture, with details as sheets over it. */
export function EmbeddedWorkspace() {
  const { t } = useWords()
  const { summary } = useDataset()
  const [light] = useState(createHighlight)
  const [isFiltering, setFiltering] = useState(false)
  const sheet = useMemo(() => ({ isOpen: isFiltering, toggle: () => setFiltering((isOpen) => !isOpen) }), [isFiltering])
  usePageKeys(NO_ACTS)
  useTalk()
  return (
    <div className="page embedded">
      <header className="header">
        <h1 dir="auto">{summary.title}</h1>
        <Perspectives />
        <StatusLine />
        <WholeLink />
      </header>
      <LinkNote />
      <Note localDatasets={null} tables={[]} />
      <main className="workspace" data-filtering={isFiltering}>
        <HighlightContext value={light}>
          <FilterSheetContext value={sheet}>
            {isFiltering && (
              <Boundary label={t.app.filters}>
                <FilterPanel onClose={() => setFiltering(false)} />
              </Boundary>
            )}
            <Stage />
            <Details />
            <SourceReader />
          </FilterSheetContext>
        </HighlightContext>
      </main>
    </div>
  )
}

/** Exactly this, with everything around it, in a tab of its own. */
function WholeLink() {
  const { t } = useWords()
  const { embed } = usePart('embed')
  const address = useView(useAddressOf())
  return (
    <a className="whole" href={address ?? undefined} target="_blank" rel="noopener" title={t.details.newTab}>
      {embed.open}
    </a>
  )
}

function useTalk(): void {
  const host = useContext(HostContext)
  const store = useStore()
  const dataset = useDataset()
  useEffect(
    () => (host === null ? undefined : talkToHost({ page: window, host, store, dataset })),
    [host, store, dataset],
  )
}
