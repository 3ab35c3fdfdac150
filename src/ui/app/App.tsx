import type { DatasetOpener } from '../../engine/engine.ts'
import { useView } from '../context/store.ts'
import { useWords } from '../context/words.ts'
import { DatasetLoader } from './DatasetLoader.tsx'
import { Failure } from './Failure.tsx'
import { Loading } from './Loading.tsx'
import { PasteDialog } from './PasteDialog.tsx'
import { UnsavedGuard, useRisk } from '../local/UnsavedGuard.tsx'
import { isLocalData, OWN_FILE } from '../local/local-dataset.ts'
import { useLocalDatasets } from '../local/use-local-datasets.ts'
import type { StorageState } from '../local/use-stored-datasets.ts'
import { isAddress, originOf } from '../local/origin.ts'
import { useDropAndPaste } from './use-drop-and-paste.ts'
import { useCatalogue } from './use-catalogue.ts'

/** Opens the dataset that the address names: loads the catalogue, resolves `data`, and shows the workspace over it. */
export function App({ desk }: { readonly desk: DatasetOpener }) {
  return (
    <UnsavedGuard>
      <Opening desk={desk} />
    </UnsavedGuard>
  )
}

/** Kept, or let go on purpose. */
const SAFE: ReadonlySet<StorageState> = new Set(['kept', 'forgotten', 'not-forgotten'])

function Opening({ desk }: { readonly desk: DatasetOpener }) {
  const { t } = useWords()
  const data = useView((view) => view.data)
  const localDatasets = useLocalDatasets()
  const { isHeldOver, unsure, settle } = useDropAndPaste(localDatasets)
  const unkept = [...localDatasets.states].filter(([, state]) => !SAFE.has(state))
  useRisk(unkept.some(([id, state]) => id === data && state !== 'keeping') ? 'unkept' : null)
  useRisk(unkept.length > 0 ? 'elsewhere' : null)
  const catalogue = useCatalogue()

  // An address needs no catalogue; only a name has to be looked up.
  if (catalogue.isPending && !isAddress(data)) return <Loading text={t.app.loadingCatalogue} />
  const entries = catalogue.data?.entries ?? []
  const origin = originOf(data, entries, catalogue.data?.base ?? document.baseURI, localDatasets.datasets)
  if (origin === null && localDatasets.isLookedUp) return <Loading text={t.app.loading} />
  if (origin === null) {
    const message =
      data === null
        ? t.failure.catalogue
        : isLocalData(data)
          ? t.failure.ownFileGone(data.slice(OWN_FILE.length))
          : isAddress(data)
            ? t.failure.refusedAddress
            : t.failure.unknownId(data)
    return (
      <Failure
        entries={entries}
        localDatasets={localDatasets}
        message={message}
        onRetry={catalogue.isError ? () => void catalogue.refetch() : undefined}
      />
    )
  }
  return (
    <>
      <DatasetLoader desk={desk} origin={origin} entries={entries} localDatasets={localDatasets} />
      {isHeldOver && <p className="drop-note">{t.app.drop}</p>}
      {unsure !== null && <PasteDialog localDatasets={localDatasets} given={unsure} onClose={settle} />}
    </>
  )
}
