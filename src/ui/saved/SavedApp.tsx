import { useState } from 'react'
import type { DatasetOpener, Origin } from '../../engine/engine.ts'
import type { readPage } from '../../view/saved-page.ts'
import { usePart } from '../widgets/use-part.ts'
import { SavedContext } from '../context/saved.ts'
import { DatasetLoader } from '../app/DatasetLoader.tsx'
import { Failure } from '../app/Failure.tsx'
import { SavedNote } from './SavedNote.tsx'

interface SavedAppProps {
  readonly desk: DatasetOpener
  /** Content of the saved page; `null` if there is none. */
  readonly page: ReturnType<typeof readPage>
}

/** The app over the one dataset that came with the page. */
export function SavedApp({ desk, page }: SavedAppProps) {
  const { savedPage } = usePart('saved')
  const [origin] = useState<Origin | null>(
    page && { kind: 'file', name: page.saved.title, blob: new Blob([page.gzip]) },
  )
  if (page === null || origin === null) return <Failure entries={[]} localDatasets={null} message={savedPage.empty} />
  return (
    <SavedContext value={<SavedNote saved={page.saved} />}>
      <DatasetLoader desk={desk} origin={origin} entries={[]} localDatasets={null} />
    </SavedContext>
  )
}
